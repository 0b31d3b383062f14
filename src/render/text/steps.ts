import { present } from "../../core/present.js";
import type { Step } from "../../core/step.js";
import type { Json } from "../json.js";
import { safeText } from "../safe-text.js";
import { figureText } from "./figures.js";

/** The figures of an answer by path, and every step behind them, operands first. */
export interface Explained {
  readonly figures: readonly { readonly path: string; readonly step: Step }[];
  readonly steps: readonly Step[];
}

/**
 * Every step behind the figures as indented lines. Steps form a graph, not a tree, so each is printed once and
 * then named by its number.
 */
export function stepsText({ figures }: Explained): string {
  const numbers = new Map<Step, number>();
  const lines: string[] = [];
  const visit = (step: Step, depth: number): void => {
    const known = numbers.get(step);
    const indent = "  ".repeat(depth);
    if (known !== undefined) {
      lines.push(`${indent}(${known}) ${safeText(step.label)}: as above`);
      return;
    }
    numbers.set(step, numbers.size + 1);
    lines.push(
      `${indent}(${numbers.get(step)}) ${safeText(step.label)} = ${figureText(step.value)}  ${how(step)}`.trimEnd(),
    );
    for (const operand of "from" in step ? step.from : []) visit(operand, depth + 1);
  };
  for (const { path, step } of figures) {
    if (numbers.has(step) || step.kind === "input" || step.kind === "definition") continue;
    lines.push(path);
    visit(step, 1);
  }
  return lines.map((line) => `${line}\n`).join("");
}

/** The same as data: each step once, operands by number, and which step each figure of the answer is. */
export function stepsJson({ figures, steps }: Explained): { readonly steps: Json; readonly figures: Json } {
  const numbers = new Map(steps.map((step, index) => [step, index + 1]));
  const number = (step: Step): number => numbers.get(step)!;
  return {
    steps: steps.map((step) => ({ number: number(step), ...stepJson(step, number) })),
    figures: Object.fromEntries(figures.map(({ path, step }) => [path, number(step)])),
  };
}

function stepJson(step: Step, number: (step: Step) => number): { readonly [key: string]: Json } {
  const { amount, fraction, unit } = step.value;
  const common = { kind: step.kind, label: step.label, amount, ...present({ fraction }), unit };
  switch (step.kind) {
    case "input":
    case "definition":
    case "found":
      return common;
    case "assumption":
      return { ...common, because: step.because, source: step.source ?? null };
    case "fact":
      return { ...common, sources: step.sources, at: { ...step.at } };
    case "compute":
      return { ...common, operation: step.op, from: step.from.map(number) };
    case "round":
      return { ...common, rounding: step.mode, decimals: step.places, from: step.from.map(number) };
  }
}

function how(step: Step): string {
  switch (step.kind) {
    case "input":
      return "as asked";
    case "definition":
      return "by definition";
    case "found":
      return "found by search";
    case "assumption":
      return `assumed: ${safeText(step.because)}`;
    case "fact":
      return `[${step.sources.join(", ")}] ${safeText(step.at.file)}:${step.at.line}:${step.at.column}`;
    case "round":
      return `rounded ${step.mode} to ${step.places === 0 ? "a whole" : `${step.places} decimals`}`;
    case "compute":
      return working(
        step.op,
        step.from.map(({ value }) => figureText(value)),
      );
  }
}

function working(op: (Step & { readonly kind: "compute" })["op"], of: readonly string[]): string {
  switch (op) {
    case "sum":
      return of.join(" + ");
    case "minus":
      return `${of[0]} − ${of[1]}`;
    case "times":
      return `${of[0]} × ${of[1]}`;
    case "at":
      return `${of[0]} × ${of[1]} ÷ ${of[2]}`;
    case "over":
      return `${of[0]} ÷ ${of[1]}`;
    case "least":
      return `the smaller of ${of.join(" and ")}`;
    case "most":
      return `the larger of ${of.join(" and ")}`;
  }
}
