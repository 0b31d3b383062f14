import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { tally } from "./reading.js";

/* Recorded and constructed logs that lie beside the project, with what each comes to. */
const FOLDER = join(import.meta.dirname, "../../../../shared/samples");

interface Sample {
  readonly file: string;
  readonly expect?: {
    readonly settledCoins?: number;
    readonly unfinishedCoins?: number;
    readonly duplicatesDropped?: number;
    readonly badLines?: readonly number[];
    readonly unpriced?: readonly { readonly giftId: string; readonly count: number }[];
    readonly gifts?: readonly { readonly giftName: string; readonly count: number; readonly coins: number }[];
  };
}

describe.runIf(existsSync(join(FOLDER, "index.json")))("every recorded log", () => {
  const index: { readonly files: readonly Sample[] } = existsSync(join(FOLDER, "index.json"))
    ? JSON.parse(readFileSync(join(FOLDER, "index.json"), "utf8"))
    : { files: [] };
  const logs = index.files.filter(({ expect }) => expect?.settledCoins !== undefined);

  test.each(logs.map((log) => [log.file, log] as const))("%s", (file, { expect: expected }) => {
    const found = tally(readFileSync(join(FOLDER, file)), { skipInvalid: true });
    expect(found.settledCoins).toBe(expected?.settledCoins);
    expect(found.unfinishedCoins).toBe(expected?.unfinishedCoins);
    expect(found.duplicates).toBe(expected?.duplicatesDropped ?? 0);
    expect(found.badLines.lines.map(({ line }) => line)).toEqual(expected?.badLines ?? []);
    expect(found.unpriced.map(({ id, count }) => ({ giftId: id, count }))).toEqual(expected?.unpriced ?? []);
    const names = new Set(expected?.gifts?.map(({ giftName }) => giftName));
    for (const name of names) {
      const rows = expected?.gifts?.filter(({ giftName }) => giftName === name) ?? [];
      const counted = found.gifts.filter((gift) => gift.name === name);
      const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
      expect(sum(counted.map(({ coins, unfinishedCoins }) => coins + unfinishedCoins))).toBe(
        sum(rows.map((one) => one.coins)),
      );
    }
  });

  test("the same work is the same in every shape", () => {
    const same = logs.filter(({ file }) => file.startsWith("same-work-"));
    expect(same.length).toBeGreaterThan(0);
    for (const { file } of same) expect(tally(readFileSync(join(FOLDER, file))).settledCoins).toBe(30_002);
  });
});
