import type { TestProject } from "vitest/node";
import { executableOf, packageOf } from "../../bin/pinned.mjs";
import { SCRIPT } from "./script.js";

/** The built program runs on the newest Node of long support. */
export default function setUp({ provide }: TestProject): void {
  provide("program", [executableOf(packageOf("node")), SCRIPT]);
}
