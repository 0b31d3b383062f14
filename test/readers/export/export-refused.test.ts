import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readExport } from "../../../src/readers/export/export.js";
import { zipOf } from "../../support/zip.js";

const json = readFileSync(join(import.meta.dirname, "../../samples/export/user_data_tiktok.json"), "utf8");
const read = (bytes: Uint8Array | string, name = "e.json") =>
  readExport({ name, bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes });

/** The one fault of a file that is not an export. */
async function faultOf(bytes: Uint8Array | string, name?: string): Promise<string> {
  const outcome = await read(bytes, name);
  if (outcome.ok) throw new Error("it was read");
  expect(outcome.diagnostics).toHaveLength(1);
  const [fault] = outcome.diagnostics;
  expect(fault?.help).toMatch(/^[a-z]/);
  return `${fault?.code}: ${fault?.message}`;
}

describe("a file that is not an export", () => {
  test.each<readonly [string, Uint8Array | string, string]>([
    ["nothing", "", "export.invalid: e.json is empty"],
    [
      "another JSON",
      '{"a":1}',
      "export.invalid: e.json is not a TikTok data export: it has none of an export's sections",
    ],
    ["a list", "[]", "export.invalid: e.json is not a TikTok data export: it has none of an export's sections"],
    ["half of one", json.slice(0, 900), "export.invalid: e.json is cut off: it ends in the middle of its JSON"],
    ["a table", "Date,Coins\n2026-05-14,5\n", "export.invalid: e.json is not JSON"],
    ["a fault within", json.replace(",", ";"), "export.invalid: e.json is damaged: this is not JSON"],
    ["a deep list", "[".repeat(200_000), "export.invalid: e.json is cut off: it ends in the middle of its JSON"],
    ["UTF-16", Buffer.from(`\uFEFF${json}`, "utf16le"), "export.invalid: e.json is not UTF-8 text"],
    ["gzip", Buffer.from([0x1f, 0x8b, 8, 0]), "export.invalid: e.json is compressed with gzip"],
    [
      "the text form",
      "\nDate: 2026-05-14 21:03:11\nGiftAmount: 5\n",
      "export.text: e.json is the text form of the data export, which cannot be read",
    ],
  ])("%s", async (_, bytes, fault) => {
    expect(await faultOf(bytes)).toBe(fault);
  });

  test("a file larger than any export, in any encoding", async () => {
    expect(await faultOf(new Uint8Array(128 * 1024 * 1024 + 1))).toBe("file.too-large: e.json is larger than 128 MiB");
  });

  test("a text file by its name", async () => {
    expect(await faultOf("No data", "Purchases.txt")).toMatch(/^export\.text: Purchases\.txt is the text form/);
  });
});

describe("a zip", () => {
  const zip = (...names: readonly string[]) => zipOf(names.map((name) => ({ name, text: json })));

  test.each(["user_data_tiktok.json", "TikTok/sub/User_Data_TikTok.json", "x/user_data.json"])(
    "with %s is read",
    async (name) => {
      expect(await read(zip("readme.md", name, "__MACOSX/._user_data.json"))).toEqual(await read(json));
    },
  );

  test("with both names is read by the newer name", async () => {
    const both = await read(
      zipOf([
        { name: "user_data.json", text: "no" },
        { name: "a/user_data_tiktok.json", text: json },
      ]),
      "two.zip",
    );
    expect(both).toMatchObject({ ok: true });
    // The answer says which one was read.
    expect(both.ok && both.value.unread[0]).toEqual({
      path: "two.zip › user_data.json",
      message: "is another export in the zip and is not read; two.zip › a/user_data_tiktok.json is",
    });
  });

  test("without an export, with several, of text, or broken", async () => {
    expect(await faultOf(zip("a", "b", "c", "d", "e/"), "z.zip")).toBe(
      "export.invalid: there is no user_data_tiktok.json in z.zip: it holds “a”, “b”, “c” and 1 more",
    );
    expect(await faultOf(zipOf([]), "z.zip")).toContain("it is empty");
    expect(await faultOf(zip("a/user_data.json", "b/user_data.json"), "z.zip")).toContain("holds several exports");
    expect(await faultOf(zip("Tiktok/Income+ Wallet Transactions/Transaction History.txt"), "z.zip")).toMatch(
      /^export\.text: /,
    );
    expect(await faultOf(zip("notes/readme.txt"), "z.zip")).toContain("it holds “notes/readme.txt”");
    expect(await faultOf(zip("user_data.json").subarray(0, 300), "z.zip")).toMatch(/^zip\.damaged: /);
    expect(await faultOf(zipOf([{ name: "user_data.json", text: "{" }]), "z.zip")).toContain(
      "z.zip › user_data.json is cut off",
    );
  });
});
