import type { PriceList } from "../catalogue/model/model.js";
import { exact } from "../core/decimal.js";
import type { Place } from "../core/source.js";
import { besideEarlier } from "./comparable-lists.js";

/** A disagreement between two price lists that should agree. */
export interface Conflict {
  readonly lists: readonly [earlier: PriceList, later: PriceList];
  /** One price for two numbers of coins, or two prices for one number. */
  readonly message: string;
  /** The package of the later list, and that of the earlier one. */
  readonly at: Place;
  readonly other: Place;
}

/** Every disagreement of each list with the first earlier list that it disagrees with. */
export function conflicts(lists: readonly PriceList[]): Conflict[] {
  return [...besideEarlier(lists, (): Statements => new Map())].flatMap(({ list, index, earlier, own }) => {
    const said = statementsOf(list, index);
    const others = said.flatMap((one) => earlier.flatMap((before) => otherwise(before, one) ?? []));
    for (const one of said) add(own, one);
    if (others.length === 0) return [];
    const first = others.reduce((a, b) => (b.index < a.index ? b : a));
    return disagreements(first, said);
  });
}

type Package = PriceList["packages"][number];

/** What a list states for a number of coins, or for a price. */
interface Statement {
  readonly of: string;
  readonly value: string;
  readonly package: Package;
  readonly list: PriceList;
  /** The list's number. */
  readonly index: number;
}

/** For each number of coins and each price: what was stated first, and the first different statement. */
type Statements = Map<string, { readonly first: Statement; other?: Statement }>;

const statementsOf = (list: PriceList, index: number): Statement[] =>
  list.packages.flatMap((one) => {
    const [coins, price] = [`${one.coins} coins`, exact(one.price).toFixed()];
    return [
      { of: coins, value: price, package: one, list, index },
      { of: price, value: coins, package: one, list, index },
    ];
  });

function add(statements: Statements, statement: Statement): void {
  const known = statements.get(statement.of);
  if (known === undefined) statements.set(statement.of, { first: statement });
  else if (known.first.value !== statement.value) known.other ??= statement;
}

function otherwise(statements: Statements, { of, value }: Statement): Statement | undefined {
  const known = statements.get(of);
  return known === undefined || known.first.value !== value ? known?.first : known.other;
}

function disagreements({ list, index }: Statement, said: readonly Statement[]): Conflict[] {
  const statements: Statements = new Map();
  for (const one of statementsOf(list, index)) add(statements, one);
  return said.flatMap((theirs) => {
    const before = otherwise(statements, theirs);
    if (before === undefined) return [];
    const [mine, other] = [before.package, theirs.package];
    const message =
      mine.coins === other.coins
        ? `${mine.coins} coins cost ${mine.price} ${list.currency} in ${list.id} and ${other.price} in ${theirs.list.id}`
        : `${mine.price} ${list.currency} buys ${mine.coins} coins in ${list.id} and ${other.coins} in ${theirs.list.id}`;
    return [{ lists: [list, theirs.list] as const, message, at: other.at, other: mine.at }];
  });
}
