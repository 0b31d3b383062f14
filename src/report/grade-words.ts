import type { Grade } from "../catalogue/model/model.js";

const WORDS: Readonly<Record<Grade, string>> = {
  official: "TikTok's own page",
  "official-elsewhere": "TikTok's text, seen elsewhere",
  press: "press",
  "page-copy": "copy of TikTok's page",
  aggregated: "collection",
  blog: "blog",
  derived: "derived",
};

/** A grade as a sentence has it: `copy of TikTok's page`. */
export const gradeWords = (grade: Grade): string => WORDS[grade];

/** What a source is, as a sentence has it: its grade, and for an official page whether it is TikTok's. */
export const sourceWords = ({ grade, url }: { readonly grade: Grade; readonly url?: string | null }): string =>
  grade === "official" && !isTikToks(url) ? "official page" : gradeWords(grade);

/** The official grade is also that of other bodies, like a tax office for its own rules. */
const isTikToks = (url: string | null | undefined): boolean =>
  /^https?:\/\/(?:[^/]+\.)?tiktok\.com(?:\/|$)/.test(url ?? "");
