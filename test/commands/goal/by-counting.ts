/** The payout again, in integers, from the published rules alone: the fewest coins are compared with it. */
export interface Rules {
  readonly coinsPerDiamond: number;
  /** Of a diamond, in millionths of a dollar. */
  readonly nominal: number;
  /** In hundredths of a percent, like the two below. */
  readonly rate: number;
  readonly agency: number;
  readonly withholding: number;
  readonly fee?: { readonly part: number; readonly fixed: number; readonly minimum: number };
}

const CAP = 100_000;
const halfUp = (cents: number, part: number): number => Math.floor((cents * part + 5_000) / 10_000);

/** Cents that are paid out for that many coins. */
export function arrives(coins: number, rules: Rules): number {
  const diamonds = Math.floor(coins / rules.coinsPerDiamond);
  const gross = Math.floor((diamonds * rules.nominal * rules.rate) / 100_000_000);
  const left = gross - halfUp(gross, rules.agency);
  const balance = left - halfUp(left, rules.withholding);
  const { fee } = rules;
  if (fee === undefined) return balance;
  if (balance < fee.minimum) return 0;
  let net = 0;
  for (let rest = balance; rest > 0; rest -= CAP) {
    const payment = Math.min(rest, CAP);
    net += payment - halfUp(payment, fee.part) - fee.fixed;
  }
  return Math.max(net, 0);
}

/** The fewest coins that pay that many cents, by trying one after another. */
export function countedUp(cents: number, rules: Rules, limit: number): number | undefined {
  for (let coins = 0; coins <= limit; coins++) if (arrives(coins, rules) >= cents) return coins;
  return undefined;
}

/** Models that start from diamonds, in Germany. */
export const MODELS = {
  standard: { coinsPerDiamond: 1, nominal: 10_000, rate: 5_000 },
  "ps-a": { coinsPerDiamond: 1, nominal: 10_000, rate: 5_000 },
  "ps-b": { coinsPerDiamond: 2, nominal: 5_000, rate: 10_000 },
  "ps-c": { coinsPerDiamond: 2, nominal: 10_000, rate: 10_000 },
  "ps-d": { coinsPerDiamond: 1, nominal: 10_000, rate: 10_000 },
  "ps-e": { coinsPerDiamond: 1, nominal: 50_000, rate: 5_000 },
  "ps-f": { coinsPerDiamond: 2, nominal: 50_000, rate: 5_000 },
  "ps-g": { coinsPerDiamond: 1, nominal: 5_000, rate: 5_000 },
} as const;

/** Germany's: to the cent, as on the page of the fees. */
export const METHODS = {
  paypal: { part: 150, fixed: 10, minimum: 100 },
  bank: { part: 0, fixed: 290, minimum: 900 },
} as const;
