import { isOn } from "../config/configuration.js";
import type { Terminal } from "./terminal.js";

/** Whether a person can be asked: both ends are a terminal that can move its cursor, and the environment allows it. */
export const canAsk = (terminal: Terminal): boolean =>
  terminal.out.isTTY &&
  terminal.input.isTTY &&
  terminal.env.TERM !== "dumb" &&
  !isOn(terminal.env.CI) &&
  !isOn(terminal.env.GIFTWORTH_NO_PROMPT);
