import { describe, expect, test } from "vitest";
import { offer } from "../../../src/commands/offer/report.js";
import { USD } from "../../../src/core/currency.js";
import { type Day, dayOf } from "../../../src/core/date.js";
import { dataCatalogue } from "../../support/data.js";

const asOf = dayOf("2026-11-22") as Day;

const { priceLists, regions } = dataCatalogue;
const observed = priceLists.filter(({ derivedFrom }) => derivedFrom === undefined);

/** A package of a list as an offer of TikTok's own; a list without a country is compared with itself. */
const fedBack = observed.flatMap(({ id, region, channel, currency, packages }) =>
  packages.map(({ coins, price }) => ({
    name: `${id} ${coins}`,
    query: {
      coins,
      price: { amount: price, currency },
      seller: channel === "web" ? ("web" as const) : ("app" as const),
      ...(region === undefined ? { prices: [id] } : { region }),
      asOf,
    },
  })),
);

describe("what TikTok itself sold", () => {
  test("is plausible, unless it is overpriced by now", () => {
    expect(fedBack.length).toBeGreaterThan(180);
    const verdicts = fedBack.map(({ name, query }) => {
      const answer = offer(query, dataCatalogue);
      return [name, answer.ok ? answer.value.result.verdict : answer.diagnostics[0]!.code] as const;
    });
    // 1.89 / 30 = 0.063 against the 0.054 of br-web-2026; 0.39 / 20 = 0.0195 against the 0.017143 of its own larger packages
    expect(verdicts.filter(([, verdict]) => verdict !== "plausible")).toEqual([
      ["br-web-2025 30", "overpriced"],
      ["usd-unspecified-2025 20", "overpriced"],
    ]);
  });
});

test("ten thousand coins for twenty dollars are a scam in every region with a price and a rate", () => {
  const priced = regions.filter(({ code }) => priceLists.some(({ region }) => region === code));
  expect(priced.length).toBeGreaterThan(30);
  for (const { code: region } of priced) {
    const answer = offer({ coins: 10_000, price: { amount: "20", currency: USD }, region, asOf }, dataCatalogue);
    expect(answer.ok ? answer.value.result.verdict : answer.diagnostics[0]!.code, region).toBe("scam");
  }
});
