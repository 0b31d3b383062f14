import { failure, type Outcome } from "../core/diagnostic.js";
import { isNonZero, isPlainDecimal } from "../core/number.js";

/** Whether a value is valid, and what would be. */
interface Kind {
  readonly fits: (value: unknown) => boolean;
  readonly is: string;
  readonly like: string;
}

const countFrom = (least: number): Kind => ({
  fits: (value) => typeof value === "number" && Number.isSafeInteger(value) && value >= least,
  is: `a whole number of ${least} or more`,
  like: "write it as a number, like 3",
});

const COUNT = countFrom(0);
const SOME = countFrom(1);
const PART: Kind = {
  fits: (value) => typeof value === "string" && isPlainDecimal(value) && /^(?:0|1(?:\.0+)?$)/.test(value),
  is: "a fraction from 0 to 1",
  like: "write it as text from 0 to 1, like 0.47",
};
const DECIMAL: Kind = {
  fits: (value) => typeof value === "string" && isPlainDecimal(value),
  is: "plain decimal text",
  like: 'write it as text, like "20.50"',
};
const RATE: Kind = {
  fits: (value) => DECIMAL.fits(value) && isNonZero(String(value)),
  is: "a rate above zero in plain decimal text",
  like: 'write it as text, like "0.9"',
};
const PACE: Kind = {
  fits: (value) => RATE.fits(value) && /^\d{1,5}(?:\.\d{1,4})?$/.test(String(value)),
  is: "a number above zero in plain decimal text of at most four decimals",
  like: 'write it as text, like "4"',
};
const LIST: Kind = {
  fits: (value) => Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "string"),
  is: "a list of texts with something in it",
  like: 'write it like ["Rose"], or leave it out',
};

/** The numbers and lists in questions, by name; each name means the same in every question. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...["coins", "diamonds", "followersWon", "min", "max", "age", "followers", "accountDays"].map(as(COUNT)),
  ...["liveMinutes", "newFollowers", "livesThisWeek", "teamMembers"].map(as(COUNT)),
  ...["periods", "days", "minutes", "maxPurchases", "times", "views", "top", "goal"].map(as(SOME)),
  ...["share", "agency", "withholding", "penalty", "tax"].map(as(PART)),
  ...["usd", "amount"].map(as(DECIMAL)),
  ...["perUsd"].map(as(RATE)),
  ...["livesPerWeek"].map(as(PACE)),
  ...["gift", "gifts", "prices"].map(as(LIST)),
]);

function as(kind: Kind): (name: string) => [string, Kind] {
  return (name) => [name, kind];
}

/** Parts of a question that contain others; not what was read from files, which its reader has checked. */
const PARTS: ReadonlySet<string> = new Set(["missions", "target", "money", "spend", "budget", "price", "spent", "fx"]);

/**
 * The first number or list of a question that the command line would refuse; plain JavaScript has no types to refuse
 * it.
 */
export function numberFaultIn(question: object, path = ""): Outcome<never> | undefined {
  for (const [name, value] of Object.entries(question)) {
    const where = `${path}${name}`;
    const kind = KINDS.get(name);
    if (value === undefined) continue;
    if (kind !== undefined && !kind.fits(value)) {
      const shown = JSON.stringify(value) ?? String(value);
      return failure("arg.number", `${where}: ${shown} is not ${kind.is}`, kind.like);
    }
    if (!PARTS.has(name) || typeof value !== "object" || value === null) continue;
    const parts = Array.isArray(value) ? value : [value];
    for (const part of parts) {
      const fault = typeof part === "object" && part !== null ? numberFaultIn(part, `${where}.`) : undefined;
      if (fault !== undefined) return fault;
    }
  }
  return undefined;
}
