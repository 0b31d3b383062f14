import { Chalk } from "chalk";
import type { Role, Theme } from "./plain-theme.js";

/** Sixteen colours, which every terminal has. */
export function colourTheme(): Theme {
  const chalk = new Chalk({ level: 1 });
  const paint: Readonly<Record<Role, (text: string) => string>> = {
    title: chalk.bold,
    head: chalk.bold,
    dim: chalk.dim,
    warning: chalk.yellow,
    error: chalk.red.bold,
    place: chalk.cyan,
    strong: chalk.bold,
    good: chalk.green,
    fair: chalk.yellow,
    poor: chalk.red,
  };
  return (role, text) => paint[role](text);
}
