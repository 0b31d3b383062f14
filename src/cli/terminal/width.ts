import type { Terminal } from "./terminal.js";

/** The width of the terminal in columns, within sensible limits. */
export function widthOf({ out, env }: Terminal): number {
  const stated = /^[1-9]\d{0,3}$/.test(env.COLUMNS ?? "") ? Number(env.COLUMNS) : undefined;
  return Math.max(20, out.columns ?? stated ?? 80);
}
