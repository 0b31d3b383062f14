import type { Grade } from "../catalogue/model/model.js";

/** The name of a source: in a column, and as the subject of a sentence if that differs. */
type Label = readonly [alone: string, subject?: string];

const LABELS: Readonly<Record<Grade, Label>> = {
  official: ["TikTok's own page"],
  "official-elsewhere": ["TikTok's text, seen elsewhere", "one copy of a TikTok text"],
  press: ["press", "one press report"],
  "page-copy": ["copy of TikTok's page", "one copy of TikTok's page"],
  aggregated: ["collection", "one collection"],
  blog: ["blog", "one blog"],
  derived: ["derived", "no source"],
};

/** Pages of other bodies can also be official, like those of a tax office on its own rules. */
const OTHER_BODY: Label = ["official page", "an official page"];

interface Graded {
  readonly grade: Grade;
  readonly url?: string | null;
}

/** A grade as written in a column: `copy of TikTok's page`. */
export const gradeWords = (grade: Grade): string => LABELS[grade][0];

/** A source as written in a column: its grade, and for an official page whether it is TikTok's. */
export const sourceWords = (source: Graded): string => labelOf(source)[0];

/** The same as the subject of a sentence: `one copy of TikTok's page`, `an official page`. */
export function sourceAsSubject(source: Graded): string {
  const [alone, subject = alone] = labelOf(source);
  return subject;
}

const labelOf = ({ grade, url }: Graded): Label =>
  grade === "official" && !isTikToks(url) ? OTHER_BODY : LABELS[grade];

const isTikToks = (url: string | null | undefined): boolean =>
  /^https?:\/\/(?:[^/]+\.)?tiktok\.com(?:\/|$)/.test(url ?? "");
