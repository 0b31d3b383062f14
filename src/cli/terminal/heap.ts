import { setFlagsFromString } from "node:v8";

/**
 * Of what reading a log leaves behind next to nothing lives on, but over gigabytes that is enough for V8 to widen the
 * space for it to three times 16 MB. Kept as narrow as it began, it is cleared more often, which takes no longer.
 */
export const keepNarrow = (): void => setFlagsFromString("--semi-space-growth-factor=1");
