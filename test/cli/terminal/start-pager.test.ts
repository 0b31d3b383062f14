import { expect, test } from "vitest";
import { startPager } from "../../../src/cli/terminal/start-pager.js";

const node = (script: string) => ({ name: process.execPath, options: ["-e", script], env: process.env });

/** More than a pipe holds, so that a pager that does not read closes the pipe during the write. */
const long = "a line of a list\n".repeat(20_000);

test("a pager that is quit before the end has shown the text", async () => {
  expect(await startPager(node("process.exit(1)"), long)).toBe(true);
  expect(process.listenerCount("SIGINT")).toBe(0);
});

test("a pager that does not exist has shown nothing", async () => {
  expect(await startPager({ ...node(""), name: "/nowhere/less" }, long)).toBe(false);
});
