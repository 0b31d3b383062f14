/** A package on sale: `coins` for `price`, both positive safe integers, the price in minor units of one currency. */
export interface Pack {
  readonly coins: number;
  readonly price: number;
}

/** A custom amount on sale: x coins, from `minimum` to `maximum` inclusive, for ceil(x * give / per) minor units. */
export interface CustomAmount {
  readonly minimum: number;
  readonly maximum: number;
  readonly give: number;
  readonly per: number;
}

/** Everything one shop sells: any number of each package, and at most one custom amount. */
export interface Offer {
  readonly packs: readonly Pack[];
  readonly custom?: CustomAmount;
}

/** A line of a receipt: `quantity` times `coins` for `price` each; a custom amount is marked and has quantity 1. */
export interface Line {
  readonly coins: number;
  readonly quantity: number;
  readonly price: number;
  readonly custom?: true;
}

/** A purchase: lines with the largest packages first, their sums, and the coins `left` beyond those wanted. */
export interface Purchase {
  readonly lines: readonly Line[];
  readonly total: number;
  readonly purchases: number;
  readonly coins: number;
  readonly left: number;
}
