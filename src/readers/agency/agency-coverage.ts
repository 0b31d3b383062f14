import { addDays, type Day, daysBetween } from "../../core/date.js";
import type { ReportedDiamonds } from "../counts/records.js";

/** The figure chosen for a month, with notes and doubts about it. */
interface MonthFigure {
  /** Null if sheets contradict each other. */
  readonly month: ReportedDiamonds | null;
  /** How the figure was chosen. */
  readonly notes: readonly string[];
  /** Why the figure is doubtful. */
  readonly doubts: readonly string[];
}

/** All figures for the same days of a month. */
interface Claim {
  readonly from: Day;
  readonly to: Day;
  readonly said: readonly ReportedDiamonds[];
}

/**
 * The figure for a month: the sum of the claims that cover most of its days without overlapping; of such choices, the
 * one with the fewest claims. So of sheets that count from the first only the one that ends last is taken, and rows of
 * single days are added. The order of the files makes no difference.
 */
export function figureFor(all: readonly ReportedDiamonds[]): MonthFigure {
  const claims = claimsOf(all);
  const chain = widest(claims);
  const figures = chain.map(figureOf);
  const [first, last] = [chain[0]!, chain.at(-1)!];
  const { month } = all[0]!;
  const conflicts = chain.filter((_, index) => figures[index] === null).map((claim) => conflictText(month, claim));
  const differing = chain.flatMap((claim, index) => (figures[index] === null ? [] : differenceText(month, claim)));
  if (conflicts.length > 0) return { month: null, notes: [], doubts: [...conflicts, ...differing] };
  const taken = figures.filter((one) => one !== null);
  const sheets = [...new Set(taken.map(({ sheet }) => sheet))].sort().join(", ");
  const single = taken.length === 1 ? taken[0]! : null;
  const chosen: ReportedDiamonds = single ?? {
    month,
    from: first.from,
    to: last.to,
    diamonds: taken.reduce((total, { diamonds }) => total + diamonds, 0),
    sheet: sheets,
    lastMonth: null,
  };
  const rest = claims.filter((claim) => !chain.includes(claim));
  return {
    month: chosen,
    notes: [...(single === null ? addedText(month, taken, sheets) : aloneText(single, rest))],
    doubts: [...differing, ...lateText(chosen), ...(single === null ? [] : lowerText(single, rest))],
  };
}

/** Claims in the order of their days; in each, figures in the order of their sheets' names. */
function claimsOf(all: readonly ReportedDiamonds[]): Claim[] {
  const claims = new Map<string, ReportedDiamonds[]>();
  for (const one of all) claims.set(`${one.from} ${one.to}`, [...(claims.get(`${one.from} ${one.to}`) ?? []), one]);
  return [...claims.values()]
    .map((said) => ({
      from: said[0]!.from,
      to: said[0]!.to,
      said: said.toSorted((a, b) => (a.sheet < b.sheet ? -1 : 1)),
    }))
    .sort((a, b) => (a.to < b.to || (a.to === b.to && a.from < b.from) ? -1 : 1));
}

interface Reach {
  readonly days: number;
  readonly chain: readonly Claim[];
}

/** The claims that cover most days without overlapping, then the fewest; found by the best choice up to each end. */
function widest(claims: readonly Claim[]): readonly Claim[] {
  const better = (a: Reach, b: Reach): Reach =>
    b.days > a.days || (b.days === a.days && b.chain.length < a.chain.length) ? b : a;
  const best: Reach[] = [];
  const none: Reach = { days: 0, chain: [] };
  for (const [index, claim] of claims.entries()) {
    const before = best[claims.slice(0, index).findLastIndex(({ to }) => to < claim.from)] ?? none;
    const own = { days: before.days + daysBetween(claim.from, claim.to) + 1, chain: [...before.chain, claim] };
    best.push(better(own, best[index - 1] ?? none));
  }
  return best.at(-1)?.chain ?? [];
}

/** The figure of the month's own sheets, else of the month after's; null if they differ. */
function figureOf({ said }: Claim): ReportedDiamonds | null {
  const own = said.filter(({ lastMonth }) => lastMonth === null);
  const [first, ...more] = own.length > 0 ? own : said;
  return more.every(({ diamonds }) => diamonds === first!.diamonds) ? first! : null;
}

const placeOf = ({ sheet, lastMonth }: ReportedDiamonds): string =>
  lastMonth === null ? sheet : `the column “${lastMonth}” of ${sheet}`;

const figuresText = (said: readonly ReportedDiamonds[]): string =>
  said.map((one) => `${one.diamonds} (${placeOf(one)})`).join(" and ");

const conflictText = (month: string, { from, to, said }: Claim): string =>
  `${month}: sheets have different diamonds for ${from} to ${to}, ${figuresText(said)}: none of them counts; name only the right one`;

function differenceText(month: string, claim: Claim): string[] {
  const taken = figureOf(claim);
  const other = claim.said.filter(({ diamonds }) => diamonds !== taken?.diamonds);
  if (taken === null || other.length === 0) return [];
  return [`${month}: ${figuresText([taken, ...other])} for the same days; the sheet of the month itself counts`];
}

/** A doubt about a sheet that counts from a later day than the first, which agencies' sheets are not known to do. */
function lateText({ month, from, to, sheet, lastMonth }: ReportedDiamonds): string[] {
  if (from.endsWith("-01") || lastMonth !== null) return [];
  return [`${month}: ${sheet} counts from ${from} to ${to}, not from the first day: earlier diamonds are not counted`];
}

/** A doubt if an earlier sheet has more: a count from the first falls only if diamonds were taken back. */
function lowerText(taken: ReportedDiamonds, rest: readonly Claim[]): string[] {
  const more = rest
    .filter(({ from, to }) => from === taken.from && to < taken.to)
    .flatMap(({ said }) => said)
    .filter(({ diamonds }) => diamonds > taken.diamonds);
  return more.map(
    (one) =>
      `${taken.month}: ${placeOf(taken)} has ${taken.diamonds} diamonds to ${taken.to}, fewer than the ${one.diamonds} of ${placeOf(one)} to ${one.to}: the later sheet counts; diamonds may have been deducted`,
  );
}

function aloneText(taken: ReportedDiamonds, rest: readonly Claim[]): string[] {
  const others = [...new Set(rest.flatMap(({ said }) => said.map(({ sheet }) => sheet)))].filter(
    (sheet) => sheet !== taken.sheet,
  );
  if (others.length > 0) {
    const parts = `${others.sort().join(", ")} ${others.length === 1 ? "covers" : "cover"} some of the same days and ${others.length === 1 ? "is" : "are"} not added`;
    return [`${taken.month}: ${placeOf(taken)} counts to ${taken.to} and is used for the month; ${parts}`];
  }
  return taken.lastMonth === null ? [] : [`${taken.month}: its diamonds are from ${placeOf(taken)}`];
}

/** A note that rows were added; days without a row count as zero. */
function addedText(month: string, taken: readonly ReportedDiamonds[], sheets: string): string[] {
  const gaps = taken.slice(1).some(({ from }, index) => from !== addDays(taken[index]!.to, 1));
  const between = gaps ? "; days between them without a row count as zero" : "";
  return [`${month}: ${taken.length} rows of ${sheets} do not overlap and are added${between}`];
}
