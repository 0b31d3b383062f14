import { expect, test } from "vitest";
import { addMonths } from "../../src/core/date.js";
import { dataCatalogue as data } from "../support/data.js";

const averages = data.rates.filter(({ day }) => day === undefined);

const days = data.rates.filter(({ day }) => day !== undefined);

test("rates run month by month without a gap, the same currencies in each", () => {
  const months = averages.map(({ month }) => month as string);
  const expected = Array.from(
    { length: 66 },
    (_, i) => `${2021 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
  );
  expect(months).toEqual(expected);
  for (const { perUsd } of averages)
    expect(perUsd.map(([code]) => code)).toEqual(averages[0]!.perUsd.map(([code]) => code));
});

test("one day of each month from March 2024 to September 2026, except August and October 2024", () => {
  const months = data.rates.flatMap(({ month, day }) => (day === undefined ? [] : [month as string]));
  const expected = Array.from({ length: 31 }, (_, i) => addMonths("2024-03", i));
  expect(months).toEqual(expected.filter((month) => month !== "2024-08" && month !== "2024-10"));
  for (const { perUsd } of days) expect(perUsd.map(([code]) => code)).toEqual(days[0]!.perUsd.map(([code]) => code));
});

test("a day's rates are within a tenth of that month's average; otherwise one is mistyped or inverted", () => {
  const average = new Map(averages.map(({ month, perUsd }) => [month, new Map(perUsd)]));
  const odd = days.flatMap(({ month, perUsd }) =>
    perUsd.filter(([code, rate]) => {
      const usual = Number(average.get(month)?.get(code) ?? rate);
      return Math.abs(Number(rate) / usual - 1) > 0.1;
    }),
  );
  expect(odd).toEqual([]);
});
