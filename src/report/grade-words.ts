import type { Grade } from "../catalogue/model/model.js";

/** What a source is called: alone, as in a column, and as the subject of a sentence. */
interface Label {
  readonly alone: string;
  readonly subject: string;
}

const LABELS: Readonly<Record<Grade, Label>> = {
  official: alike("TikTok's own page"),
  "official-elsewhere": { alone: "TikTok's text, seen elsewhere", subject: "one copy of a TikTok text" },
  press: { alone: "press", subject: "one press report" },
  "page-copy": { alone: "copy of TikTok's page", subject: "one copy of TikTok's page" },
  aggregated: { alone: "collection", subject: "one collection" },
  blog: { alone: "blog", subject: "one blog" },
  derived: { alone: "derived", subject: "no source" },
};

/** The official grade is also that of other bodies, like a tax office for its own rules. */
const OTHER_BODY: Label = { alone: "official page", subject: "an official page" };

function alike(name: string): Label {
  return { alone: name, subject: name };
}

interface Graded {
  readonly grade: Grade;
  readonly url?: string | null;
}

/** A grade as a column has it: `copy of TikTok's page`. */
export const gradeWords = (grade: Grade): string => LABELS[grade].alone;

/** What a source is, as a column has it: its grade, and for an official page whether it is TikTok's. */
export const sourceWords = (source: Graded): string => labelOf(source).alone;

/** The same as the subject of a sentence: `one copy of TikTok's page`, `an official page`. */
export const sourceAsSubject = (source: Graded): string => labelOf(source).subject;

const labelOf = ({ grade, url }: Graded): Label =>
  grade === "official" && !isTikToks(url) ? OTHER_BODY : LABELS[grade];

const isTikToks = (url: string | null | undefined): boolean =>
  /^https?:\/\/(?:[^/]+\.)?tiktok\.com(?:\/|$)/.test(url ?? "");
