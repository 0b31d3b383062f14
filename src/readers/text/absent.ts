/** Texts that programs write for an empty value. */
const NOTHING = /^(?:null|none|undefined|nan|nil|n\/a|-1)?$/i;

/** Whether a text is empty or a word for nothing. */
export const namesNothing = (text: string): boolean => NOTHING.test(text.trim());

/** Whether an id is empty, a word for nothing, or `0`. */
export const isNoId = (text: string): boolean => namesNothing(text) || text.trim() === "0";
