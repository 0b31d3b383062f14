import { isOn } from "../config/configuration.js";
import type { Terminal } from "./terminal.js";

/** Whether somebody is there to be asked: at both ends, in a terminal that can move its cursor, and willing. */
export const canAsk = ({ out, input, env }: Terminal): boolean =>
  out.isTTY && input.isTTY && env.TERM !== "dumb" && !isOn(env.CI) && !isOn(env.GIFTWORTH_NO_PROMPT);
