import { describe, expect, test } from "vitest";
import { agreedTerms } from "../../../src/commands/reconcile/tally-terms.js";

const GB = { file: "a.json", region: "GB", model: "standard", share: "0.5" };

describe("the options of a tally", () => {
  test("are those it is reconciled with, and missing options may be added", () => {
    expect(agreedTerms({ agency: "0.2" }, [GB])).toEqual({
      ok: true,
      value: { agency: "0.2", region: "GB", model: "standard", share: "0.5" },
    });
    expect(agreedTerms({ region: "GB" }, [GB, { ...GB, file: "b.json" }])).toMatchObject({ ok: true });
    expect(agreedTerms({ region: "US" }, [])).toEqual({ ok: true, value: { region: "US" } });
    expect(agreedTerms({ region: "US" }, [{ file: "old.json" }])).toEqual({ ok: true, value: { region: "US" } });
  });

  test.each([
    [{ region: "US" }, "a.json was made with --region GB, but you ask for --region US"],
    [{ share: "0.48" }, "a.json was made with --share 0.5, but you ask for --share 0.48"],
    [{ model: "ps-c" }, "a.json was made with --model standard, but you ask for --model ps-c"],
  ])("are not contradicted by %j", (asked, message) => {
    expect(agreedTerms(asked, [GB])).toMatchObject({ ok: false, diagnostics: [{ code: "arg.conflict", message }] });
  });

  test("are not contradicted by another tally", () => {
    const message = "a.json was made with --share 0.5, b.json with --share 0.53";
    const other = { ...GB, file: "b.json", share: "0.53" };
    expect(agreedTerms({}, [GB, other])).toMatchObject({ ok: false, diagnostics: [{ code: "arg.conflict", message }] });
  });
});
