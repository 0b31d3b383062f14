import { failure, type Outcome } from "../../core/diagnostic.js";
import { quoted, shellLine } from "../../core/text.js";
import { PERIODS } from "../../pricing/calendar-periods.js";
import { amount } from "./options/parsers.js";

/** The failure of an amount that states its period, which is an option: `£20 a week`, `£20/week`, `£30pm`; else undefined. */
export function withPeriod(typed: string, command: string): Outcome<never> | undefined {
  const [, sum = "", word = ""] = PER_PERIOD.exec(typed) ?? [];
  if (!amount(sum, "money").ok) return undefined;
  const per = PERIODS.find((one) => one.startsWith(word.charAt(0).toLowerCase()));
  const help =
    per === undefined
      ? `write the amount for a month: giftworth ${command} AMOUNT --per month`
      : `giftworth ${shellLine([command, sum, "--per", per])}`;
  return failure("arg.money", `${quoted(typed)} is an amount and a period`, help);
}

const PER_PERIOD = /^(.*\d.*?)\s*(?:\/|an? |per |every |each |p)\s*(day|week|month|year|d|w|m|y)$/i;
