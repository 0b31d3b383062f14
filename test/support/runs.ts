/** The whole of every property, and the long simulations: `npm run test:deep`. */
const DEEP = process.env.TEST_DEEP !== undefined;

/** How often a property is tried: a tenth of the whole, at least ten times, unless the whole is asked for. */
export const runs = (whole: number): number => (DEEP ? whole : Math.min(whole, Math.max(10, Math.ceil(whole / 10))));
