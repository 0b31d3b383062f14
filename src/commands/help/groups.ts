import type { Group } from "../base/command.js";

/** Who asks, in the order of the help and of the README, each as its heading says it. */
export const GROUPS: Readonly<Record<Group, string>> = {
  viewers: "I watch",
  creators: "I go LIVE",
  both: "What is known, and why",
  catalogue: "The catalogue",
  program: "The program itself",
};

/** The same as a list. */
export const groups = Object.entries(GROUPS) as readonly (readonly [Group, string])[];
