import type { TestProject } from "vitest/node";
import { SCRIPT } from "./script.js";

/** The built program runs on the Node that runs the tests. */
export default function setUp({ provide }: TestProject): void {
  provide("program", [process.execPath, SCRIPT]);
}
