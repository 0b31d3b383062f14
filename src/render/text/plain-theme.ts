/** The role of a piece of text; only `theme.ts` decides how each looks. */
export type Role = "title" | "head" | "dim" | "warning" | "error" | "place" | "strong" | "good" | "fair" | "poor";

export type Theme = (role: Role, text: string) => string;

export const plainTheme: Theme = (_, text) => text;
