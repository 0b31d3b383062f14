import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { dataCatalogue as data } from "../support/data.js";

const FACTS = join(import.meta.dirname, "../../../shared/facts");

describe.skipIf(!existsSync(FACTS))("against the facts", () => {
  const json = <T>(name: string): T => JSON.parse(readFileSync(join(FACTS, name), "utf8"));
  /** A decimal without the zeros that say nothing. */
  const plain = (decimal: string): string => (decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal);

  interface PackageFact {
    readonly country_code: string | null;
    readonly currency: string;
    readonly channel: string;
    readonly as_of: string;
    readonly packages: readonly { readonly coins: number; readonly price: number }[];
  }

  test("every price list: region, channel, currency, days, coins and prices", () => {
    const facts = json<readonly PackageFact[]>("packages.json").map(
      ({ country_code, currency, channel, as_of, packages }) => {
        const day = as_of.replace(/^est\. /, "").replace(/ \(.*$/, "");
        return [
          country_code,
          currency,
          channel.replace(/ \(.*$/, ""),
          day === "undated" ? null : day,
          as_of.startsWith("est."),
          packages.map(({ coins, price }) => `${coins}=${price}`).join(" "),
        ].join("|");
      },
    );
    const lists = data.priceLists.map(({ region, currency, channel, observed, estimated, packages }) => {
      const day =
        observed &&
        (observed.earliest === observed.latest ? observed.latest : `${observed.earliest}..${observed.latest}`);
      return [
        region ?? null,
        currency,
        channel,
        day ?? null,
        estimated,
        packages.map(({ coins, price }) => `${coins}=${plain(price)}`).join(" "),
      ].join("|");
    });
    expect(lists.sort()).toEqual(facts.sort());
  });

  test("every price is written with the decimals of its currency", () => {
    const places = (price: string): number => price.split(".")[1]?.length ?? 0;
    const odd = data.priceLists.flatMap(({ id, currency, packages }) =>
      packages
        .filter(
          ({ price }) => places(price) !== (["JPY", "KRW", "VND"].includes(currency) || currency === "IDR" ? 0 : 2),
        )
        .map(({ coins }) => `${id} ${coins}`),
    );
    expect(odd).toEqual([]);
  });

  test("every gift: id, name, coins, days and other names", () => {
    interface GiftFact {
      readonly id: number | null;
      readonly name: string;
      readonly coins: number;
      readonly note: string;
    }
    const key = (id: number | null | undefined, name: string): string => `${id ?? "-"} ${name}`;
    const known = new Map(data.gifts.map((gift) => [key(gift.id, gift.name), gift]));
    const facts = json<readonly GiftFact[]>("gifts.json");
    expect(facts).toHaveLength(1268);
    for (const { id, name, coins, note } of facts) {
      const [, first, seen] = /(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})/.exec(note) ?? [];
      const also =
        /also named: ([^;]+)/
          .exec(note)?.[1]
          ?.split(",")
          .map((other) => other.trim()) ?? [];
      const days = id === null || seen === undefined ? {} : { first, seen };
      // One name has two spaces in its middle; the reader keeps one.
      const gift = known.get(key(id, name.replace(/\s+/g, " ")));
      expect(gift).toMatchObject({ coins, ...days });
      if (id !== null) expect([id, gift?.also]).toEqual([id, also]);
    }
    expect(known.size).toBe(1268);
  });

  test("every exchange rate", () => {
    const [head, ...rows] = readFileSync(join(FACTS, "fx-monthly.csv"), "utf8").trim().split(/\r?\n/);
    expect(head).toBe("month,currency,per_usd");
    const facts = rows.map((row) => {
      const [month, currency, rate] = row.split(",");
      return `${month} ${currency} ${plain(rate!)}`;
    });
    const rates = data.rates.flatMap(({ month, perUsd }) =>
      perUsd.map(([currency, rate]) => `${month} ${currency} ${plain(rate)}`),
    );
    expect(rates.sort()).toEqual(facts.sort());
  });
});
