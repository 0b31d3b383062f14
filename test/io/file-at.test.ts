import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fileAt } from "../../src/io/file-at.js";
import { readText } from "../../src/io/files.js";
import { temporaryFolder } from "../support/temporary.js";

const folder = temporaryFolder();

for (const name of ["A.ndjson", "evening.ndjson", "b.yaml", "report.json"]) writeFileSync(join(folder, name), "");
mkdirSync(join(folder, "sheets"));

/** The fault of a file, and what to do. */
function against(path: string) {
  const read = readText(path);
  return read.ok ? {} : { message: read.diagnostics[0]!.message, help: read.diagnostics[0]!.help };
}

describe("a file that does not exist", () => {
  test.each([
    ["a.ndjson", "A.ndjson"],
    ["evenning.ndjson", "evening.ndjson"],
    ["evening.json", "evening.ndjson"],
    ["raport.json", "report.json"],
    ["report", undefined],
    ["a.yaml", undefined],
    ["morning.ndjson", undefined],
    ["sheet", undefined],
    ["nowhere/evening.ndjson", undefined],
  ])("%s may be meant for %s", (name, meant) => {
    const path = join(folder, name);
    const help = meant === undefined ? undefined : `did you mean “${join(folder, meant)}”?`;
    expect(against(path)).toEqual({ message: `there is no file ${path}`, help });
  });

  test("must be downloaded first if it is an address", () => {
    expect(against("https://example.invalid/a.yaml").help).toBe("download it first, then name the file");
  });
});

test("a folder and an empty name are reported", () => {
  expect(against(folder)).toEqual({ message: `${folder} is a folder`, help: "name a file in it" });
  expect(against("").message).toBe("the file name is empty");
});

test.runIf(process.platform !== "win32")("a socket is reported as a socket", async () => {
  const path = join(folder, "s");
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(path, resolve));
  const there = fileAt(path);
  server.close();
  expect(there).toMatchObject({
    ok: false,
    diagnostics: [{ code: "file.unreadable", message: `${path} is a socket` }],
  });
});
