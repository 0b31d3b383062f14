import { setFlagsFromString } from "node:v8";

/**
 * Stops V8 from growing its space for new objects to 3 × 16 MB. Almost nothing that reading a log allocates survives,
 * but over gigabytes it is enough for V8 to grow it. A small space is cleared more often and takes no longer.
 */
export const keepNarrow = (): void => setFlagsFromString("--semi-space-growth-factor=1");
