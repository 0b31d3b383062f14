import { join } from "node:path";

/** What Node runs of the package. */
export const SCRIPT = join(import.meta.dirname, "../../bin/giftworth.cjs");
