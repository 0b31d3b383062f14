import type { Money } from "../../core/quantity.js";

/** The limit of money for each period. */
export type Limits = readonly { readonly period: string; readonly limit: Money }[];
