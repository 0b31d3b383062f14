import { capital } from "../core/text.js";

/** A way to withdraw as a table names it. */
const NAMES: Readonly<Record<string, string>> = { paypal: "PayPal", paypay: "PayPay", bank: "bank" };

/** A withdrawal method in words: `PayPal`. */
export const methodName = (method: string): string => NAMES[method] ?? capital(method);
