import { setFlagsFromString } from "node:v8";

/**
 * Sets V8 up for reading logs. It does not grow its space for new objects to 3 × 16 MB. Almost nothing that reading a log
 * allocates survives, but over gigabytes it is enough for V8 to grow it. A small space is cleared more often and takes no
 * longer.
 */
export function setUpForLogs(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  if (process.versions.v8.startsWith("11.")) setFlagsFromString(LATER);
}

/**
 * Makes the V8 of Node 20 wait three times as long before it optimises a function, which was a sixth of the work of a
 * tally. A log of 64 MB takes a tenth less time. Later versions have no such flag, and optimise in other steps.
 */
const LATER = "--interrupt-budget=200000";
