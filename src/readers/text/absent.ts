/** How programs write that they have nothing to say, when they turn nothing into text. */
const NOTHING = /^(?:null|none|undefined|nan|nil|n\/a|-1)?$/i;

/** Whether a text names nobody and nothing: empty, or a word for nothing; as an id `0` names nobody either. */
export const namesNothing = (text: string): boolean => NOTHING.test(text.trim());

/** The same of an id. */
export const isNoId = (text: string): boolean => namesNothing(text) || text.trim() === "0";
