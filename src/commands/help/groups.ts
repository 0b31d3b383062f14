import type { Group } from "../base/command.js";

/** Groups of users with their headings, in the order of the help and the README. */
export const GROUPS: Readonly<Record<Group, string>> = {
  viewers: "I watch",
  creators: "I go LIVE",
  both: "What is known, and why",
  catalogue: "The catalogue",
  program: "The program itself",
};

/** The groups as a list. */
export const groups = Object.entries(GROUPS) as readonly (readonly [Group, string])[];
