/** What a piece of text is for; how that looks is said in `theme.ts` and nowhere else. */
export type Role = "title" | "head" | "dim" | "warning" | "error" | "place" | "strong" | "good" | "fair" | "poor";

export type Theme = (role: Role, text: string) => string;

export const plainTheme: Theme = (_, text) => text;
