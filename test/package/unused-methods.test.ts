import { describe, expect, test } from "vitest";
import { usedPart } from "../../bin/unused-methods.js";

const left = (code: string, used: readonly string[], never: readonly string[] = []): string =>
  usedPart(code, new Set(used), never).replaceAll(/\s+/g, " ").trim();

describe("what is left of a module of methods", () => {
  test("a method of a class, if it is called", () => {
    const code = "class Command { parse() {} alias() {} }";
    expect(left(code, ["parse"])).toBe("class Command { parse() {} }");
  });
  test("what a method calls, at any remove, and by a name in quotes", () => {
    const code = "class Command { name() { return this.own(); } own() { return this['last']; } last() {} other() {} }";
    expect(left(code, ["name"])).toBe(
      "class Command { name() { return this.own(); } own() { return this['last']; } last() {} }",
    );
  });
  test("methods that call each other and are called by no one are not", () => {
    expect(left("class A { one() { this.two(); } two() { this.one(); } }", [])).toBe("class A { }");
  });
  test("a method of a prototype by either name, and the function that it calls", () => {
    const code =
      "P.sine = P.sin = function () { return taylor(this); }; function taylor(x) {} P.tangent = function () {};";
    expect(left(code, ["sin"])).toBe("P.sine = P.sin = function () { return taylor(this); }; function taylor(x) {}");
    expect(left(code, ["sine"])).toBe(left(code, ["sin"]));
    expect(left(code, [])).toBe("");
  });
  test("a function that is handed to a class under its name, while the other assignments around it stay", () => {
    const code =
      "function clone() { Decimal.cos = cos; Decimal.UP = 0; Decimal.prototype = P; } function cos() {} clone();";
    expect(left(code, [])).toBe("function clone() { Decimal.UP = 0; Decimal.prototype = P; } clone();");
  });
  test("constructors and what the language calls", () => {
    const code = "class A { constructor() {} toString() {} valueOf() {} toJSON() {} [computed]() {} }";
    expect(left(code, [])).toBe(code);
  });
  test("what Math has is not called", () => {
    expect(left("class A { max() {} one() { return Math.max(1); } }", ["one"])).toBe(
      "class A { one() { return Math.max(1); } }",
    );
  });
  test("nor what is done for others only, with all that only it needs", () => {
    const code = "class A { run() { this.spawn(); } spawn() { this.check(); } check() {} }";
    expect(left(code, ["run"], ["spawn"])).toBe("class A { run() { this.spawn(); } }");
  });
});
