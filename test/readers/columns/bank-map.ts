/** A columns file for a German bank statement. */
export const BANK = `kind: payouts
separator: ";"
decimal-mark: ","
date-format: D.M.Y
encoding: windows-1252
skip: 2
columns:
  day: Buchungstag
  amount: Betrag
  payer: Auftraggeber
values: { currency: EUR }
`;
