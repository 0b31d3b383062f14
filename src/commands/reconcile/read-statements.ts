import { fail, failure, type Outcome, succeed } from "../../core/diagnostic.js";
import type { SourceFile } from "../../core/source.js";
import { quoted } from "../../core/text.js";
import { readPlainBank, saysCurrency } from "../../readers/statements/bank-statement.js";
import { isPayer, type LeftOut, type Payers, type Payment, type Statement } from "../../readers/statements/payment.js";
import type { Market } from "../../regions/market.js";
import { inPlace } from "../../regions/place-words.js";
import { rulesFor } from "../../regions/rules-in-force.js";
import type { PaidBy } from "./records.js";

/** Reads a statement for the payers that count; a market gives the currency if the statement names none. */
export type ReadStatement = (payers: Payers, market: Market) => Outcome<Statement>;

/** Statements, read for the payers that count. */
interface ReadFor {
  readonly all: readonly Statement[];
  readonly payers: Payers;
  /** Whether only payers with TikTok's names count, since no others were requested. */
  readonly onlyTikTok: boolean;
  readonly notes: readonly string[];
}

/** Reads statements. If any payer has one of TikTok's names and no other is requested, only those payers count. */
export function readStatements(
  statements: readonly ReadStatement[],
  payer: string | undefined,
  market: Market,
): Outcome<ReadFor> {
  const readFor = (payers: Payers): Outcome<readonly Statement[]> => {
    const read = statements.map((one) => one(payers, market));
    const faults = read.flatMap((one) => (one.ok ? [] : one.diagnostics));
    return faults.length > 0 ? fail(...faults) : succeed(read.flatMap((one) => (one.ok ? [one.value] : [])));
  };
  const first = readFor(payer);
  if (!first.ok) return first;
  const tikTok = rulesFor("payers", market).flatMap(({ names }) => names);
  const onlyTikTok =
    payer === undefined && first.value.some(({ payments }) => payments.some((one) => isPayer(one.payer, tikTok)));
  const payers = onlyTikTok ? tikTok : payer;
  const all = onlyTikTok ? readFor(payers) : first;
  if (!all.ok) return all;
  return succeed({ all: all.value, payers, onlyTikTok, notes: all.value.flatMap(({ note }) => note ?? []) });
}

/** Payments that count, and payments of other payers. */
export const paidBy = (payments: readonly Payment[], leftOut: readonly LeftOut[]): PaidBy[] => [
  ...payments.map(({ payer, currency, gross }) => ({ payer, currency, gross, counts: true })),
  ...leftOut.flatMap(({ payer, currency, gross }) =>
    payer === undefined ? [] : [{ payer, currency, gross, counts: false }],
  ),
];

/** Texts on payments that count although they may not be complete. */
export const pendingText = ({ name, unreadStatus }: Statement): string[] =>
  unreadStatus === undefined
    ? []
    : [
        `${quoted(name)}: its columns file has no status, so pending payments count as received; add status: ${unreadStatus}`,
      ];

/** A plain bank export; rows without a currency are in the region's. */
export function bankIn(file: SourceFile, payers: Payers, { region }: Market): Outcome<Statement> {
  if (saysCurrency(file)) return readPlainBank(file, undefined, payers);
  if (region.currency === undefined)
    return failure(
      "sheet.invalid",
      `${file.name} names no currency, and none is known for ${inPlace(region)}`,
      "add values: { currency: … } to a --columns file of kind: payouts",
    );
  const note = `${quoted(file.name)} names no currency: its amounts are assumed to be in ${region.currency}, the currency of ${inPlace(region)}`;
  const read = readPlainBank(file, region.currency, payers);
  return read.ok ? succeed({ ...read.value, note }) : read;
}
