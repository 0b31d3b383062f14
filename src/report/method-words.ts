import { capital } from "../core/text.js";

/** A withdrawal method as named in a table. */
const NAMES: Readonly<Record<string, string>> = { paypal: "PayPal", paypay: "PayPay", bank: "bank" };

/** A withdrawal method in words: `PayPal`. */
export const methodName = (method: string): string => NAMES[method] ?? capital(method);
