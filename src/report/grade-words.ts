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
