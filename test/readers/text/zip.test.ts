import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isZip, zipEntries } from "../../../src/readers/text/zip.js";
import { runs } from "../../support/runs.js";
import { type Packed, type ZipShape, zipOf } from "../../support/zip.js";

const MOST = 1024 * 1024;

/** Every file of a zip by name, or the code and message of its fault. */
async function contents(bytes: Uint8Array, most = MOST): Promise<Map<string, string> | string> {
  const entries = await zipEntries("z", bytes);
  if (!entries.ok) return `${entries.diagnostics[0]!.code}: ${entries.diagnostics[0]!.message}`;
  const found = new Map<string, string>();
  for (const entry of entries.value) {
    const whole = await entry.unpacked(most);
    if (!whole.ok) return `${whole.diagnostics[0]!.code}: ${whole.diagnostics[0]!.message}`;
    found.set(entry.name, new TextDecoder().decode(whole.value));
  }
  return found;
}

const FILES: readonly Packed[] = [
  { name: "a/b.json", text: '{"a":1}' },
  { name: "c.txt", text: "x".repeat(5000), stored: true },
  { name: "ü/ß.txt", text: "" },
];
const HELD = new Map(FILES.map(({ name, text }) => [name, text]));

describe("a zip", () => {
  test.each<readonly [string, ZipShape]>([
    ["as it is", {}],
    ["with a comment", { comment: "from TikTok" }],
    ["with the records of large ones", { large: true }],
  ])("%s gives back its files", async (_, shape) => {
    expect(await contents(zipOf(FILES, shape))).toEqual(HELD);
  });

  test("within a larger buffer is read from where it begins", async () => {
    const zip = zipOf(FILES);
    const larger = Buffer.concat([Buffer.from("1234567"), zip, Buffer.from("89")]);
    expect(await contents(larger.subarray(7, 7 + zip.length))).toEqual(HELD);
  });

  test("is known by its first bytes, an empty one too", async () => {
    expect(isZip(zipOf(FILES))).toBe(true);
    expect(isZip(zipOf([]))).toBe(true);
    expect(await contents(zipOf([]))).toEqual(new Map());
    for (const text of ["", "P", "PK", "PK\u0003", "{}", "PKxx"]) expect(isZip(Buffer.from(text)), text).toBe(false);
  });
});

describe("a zip that is not whole", () => {
  const one = (file: Partial<Packed>, most?: number) => contents(zipOf([{ name: "f", text: "text", ...file }]), most);

  test.each<readonly [string, Partial<Packed>, string]>([
    ["with a wrong checksum", { crc: 1 }, "zip.damaged: z is a damaged zip: f is not what was packed"],
    ["with a wrong length", { size: 3 }, "zip.damaged: z is a damaged zip: f is not what was packed"],
    ["with a password", { flags: 1 }, "zip.unsupported: f in z has a password"],
    ["packed in another way", { method: 9 }, "zip.unsupported: f in z uses compression method 9"],
    ["not packed as it says", { stored: true, method: 8 }, "zip.damaged: z is a damaged zip: f cannot be unpacked"],
  ])("%s", async (_, file, fault) => {
    expect(await one(file)).toBe(fault);
  });

  test("is not unpacked beyond the limit, whatever size it states", async () => {
    const text = "0".repeat(1024 * 1024 + 1);
    const tooLarge = "zip.too-large: f in z is larger than 1 MiB";
    expect(await one({ text })).toBe(tooLarge);
    expect(await one({ text, size: 10 })).toBe(tooLarge);
    expect(await one({ text: text.slice(1) })).toEqual(new Map([["f", text.slice(1)]]));
  });

  test("cut anywhere says so", async () => {
    const [zip, unreadable] = [zipOf(FILES), "zip.damaged: z is a damaged zip: its directory cannot be read"];
    for (let length = 4; length < zip.length; length += 7)
      expect(await contents(zip.subarray(0, length))).toBe(unreadable);
    expect(await contents(zip.subarray(20))).toBe(unreadable);
  });

  test("changed in any byte gives what it held or a fault, and never another text", async () => {
    const change = fc.record({ large: fc.boolean(), at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(change, async ({ large, at, byte }) => {
        const zip = zipOf(FILES, { large });
        zip[at % zip.length] = byte;
        const read = await contents(zip);
        if (typeof read === "string") expect(read).toMatch(/^zip\./);
        // A changed name, or a directory that counts fewer, is not another file's text.
        else for (const text of read.values()) expect([...HELD.values()]).toContain(text);
      }),
      { numRuns: runs(2000) },
    );
  });

  test("of random bytes is a fault and never thrown", async () => {
    const bytes = fc.uint8Array({ maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(bytes, bytes, async (some, more) => {
        await contents(Buffer.concat([some, Buffer.from("PK\u0005\u0006"), more]));
      }),
      { numRuns: runs(2000) },
    );
  });
});
