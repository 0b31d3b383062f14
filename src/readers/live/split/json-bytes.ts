/** Bytes that JSON and the lines of it are written with. */
export const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [34, 92, 44, 91, 93, 123, 125] as const;

export const [NEWLINE, RETURN, SPACE] = [10, 13, 32] as const;
