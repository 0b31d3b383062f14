import { describe, expect, test } from "vitest";
import { gradeWords, sourceAsSubject, sourceWords } from "../../src/report/grade-words.js";

describe("what a source is called", () => {
  test.each([
    ["official", "https://www.tiktok.com/live", "TikTok's own page", "TikTok's own page"],
    ["official", "https://www.gov.uk/vat", "official page", "an official page"],
    ["official-elsewhere", null, "TikTok's text, seen elsewhere", "one copy of a TikTok text"],
    ["page-copy", null, "copy of TikTok's page", "one copy of TikTok's page"],
    ["blog", "https://www.tiktok.com.example.org/", "blog", "one blog"],
  ] as const)("%s at %s", (grade, url, alone, subject) => {
    expect(sourceWords({ grade, url })).toBe(alone);
    expect(sourceAsSubject({ grade, url })).toBe(subject);
  });

  test("a grade alone is a word of its own", () => expect(gradeWords("official")).toBe("TikTok's own page"));
});
