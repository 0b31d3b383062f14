/** How long ago: days, calendar months or years. */
export interface Age {
  readonly count: number;
  readonly unit: "days" | "months" | "years";
}
