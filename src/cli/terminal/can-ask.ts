import { isOn } from "../config/configuration.js";
import type { Terminal } from "./terminal.js";

/** Whether a person can be asked: both ends are a terminal that can move its cursor, and the environment allows it. */
export const canAsk = ({ out, input, env }: Terminal): boolean =>
  out.isTTY && input.isTTY && env.TERM !== "dumb" && !isOn(env.CI) && !isOn(env.GIFTWORTH_NO_PROMPT);
