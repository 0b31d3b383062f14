import type { Region } from "../../catalogue/model/model.js";
import { placeText } from "../../commands/base/cell-texts.js";
import type { Diagnostic, Outcome } from "../../core/diagnostic.js";
import { present } from "../../core/present.js";
import { shellLine } from "../../core/text.js";
import { safeText } from "../../render/safe-text.js";
import type { Theme } from "../../render/text/plain-theme.js";
import type { Main } from "../manner.js";
import { Interrupted } from "../terminal/interrupted.js";
import type { Terminal } from "../terminal/terminal.js";
import { widthOf } from "../terminal/width.js";
import { askLine, type Line } from "./ask-line.js";
import { menuText } from "./menu.js";
import type { Question } from "./questions.js";
import { type Rehearsed, rehearse } from "./rehearse.js";

/** The parts of a conversation that never change. */
interface Setting {
  readonly terminal: Terminal;
  readonly main: Main;
  readonly theme: Theme;
  readonly questions: readonly Question[];
  readonly findRegion: (typed: string) => Outcome<Region>;
  readonly findGift: (typed: string) => Outcome<unknown>;
}

/** A choice in the menu: a question, a gift or the end. */
type Choice =
  | { readonly kind: "question"; readonly question: Question }
  | { readonly kind: "gift"; readonly rehearsed: Rehearsed }
  | { readonly kind: "menu" | "region" | "end" };

/** Questions and answers in turn, about one region until another is chosen. */
export class Conversation {
  private readonly setting: Setting;
  private region: Region;

  constructor(setting: Setting, region: Region) {
    this.setting = setting;
    this.region = region;
  }

  /** Runs until the user quits; throws `Interrupted`. */
  async go(): Promise<void> {
    let isAnswered = false;
    for (;;) {
      const choice = await this.choose(isAnswered);
      if (choice.kind === "end") return;
      isAnswered = await this.follow(choice);
    }
  }

  /** Carries out a choice; returns whether an answer was shown. */
  private async follow(choice: Choice): Promise<boolean> {
    switch (choice.kind) {
      case "gift":
        return this.show(choice.rehearsed);
      case "question": {
        const rehearsed = await this.put(choice.question);
        return rehearsed !== undefined && this.show(rehearsed);
      }
      case "region":
        await this.changeRegion();
        return false;
      default:
        return false;
    }
  }

  /** Asks for a choice: with one line below an answer, otherwise with the whole menu. */
  private async choose(isAnswered: boolean): Promise<Choice> {
    const { terminal, questions, theme, findGift } = this.setting;
    const menu = (): string => `${menuText(questions, this.region.name, widthOf(terminal), theme)}\n`;
    const label = isAnswered ? "Number, gift name, q, or Enter for the menu:" : `${menu()}  Number, gift name, or q:`;
    let choice: Choice | undefined;
    const typed = await this.ask({
      label,
      fault: async (line) => {
        if (line === "" && !isAnswered) return `type a number from 1 to ${questions.length}, a gift, or q to quit`;
        choice = this.choiceOf(line);
        if (choice !== undefined) return undefined;
        const gift = findGift(line);
        if (!gift.ok) return against(gift.diagnostics);
        const rehearsed = await this.rehearse([line]);
        choice = { kind: "gift", rehearsed };
        return against(rehearsed.faults);
      },
    });
    // Esc in the menu quits: there is nothing to go back to.
    if (typed === undefined || choice === undefined) throw new Interrupted();
    return choice;
  }

  private choiceOf(typed: string): Choice | undefined {
    const question = /^\d+$/.test(typed) ? this.setting.questions[Number(typed) - 1] : undefined;
    if (question !== undefined) return { kind: "question", question };
    const kind = KEYS.get(typed.toLowerCase());
    return kind === undefined ? undefined : { kind };
  }

  /** Asks for the fields of a question and answers it; undefined if the user went back. */
  private async put({ text, command, fields }: Question): Promise<Rehearsed | undefined> {
    const { terminal, theme } = this.setting;
    const title = `${theme("title", text)}  ${theme("dim", "Esc: menu")}\n`;
    const said: string[] = [];
    let rehearsed: Rehearsed | undefined;
    for (const [index, { label, suggested, said: words }] of fields.entries()) {
      const later = fields.slice(index + 1).flatMap((field) => field.said(field.suggested ?? ""));
      const typed = await this.ask({
        label: `${index === 0 ? title : ""}  ${label}`,
        ...present({ suggested }),
        stays: true,
        fault: async (answer) => {
          rehearsed = await this.rehearse([command, ...said, ...words(answer), ...later]);
          return against(rehearsed.faults);
        },
      });
      if (typed === undefined) return undefined;
      said.push(...words(typed));
    }
    await terminal.out.write("\n");
    return rehearsed;
  }

  private async changeRegion(): Promise<void> {
    const { findRegion } = this.setting;
    await this.ask({
      label: "Which country, by its name or code?",
      suggested: this.region.code,
      fault: async (typed) => {
        const found = findRegion(typed);
        if (!found.ok) return against(found.diagnostics);
        this.region = found.value;
        return undefined;
      },
    });
  }

  private ask(line: Line): Promise<string | undefined> {
    const { terminal, theme } = this.setting;
    return askLine(line, terminal, theme);
  }

  private rehearse(argv: readonly string[]): Promise<Rehearsed> {
    const { terminal, main } = this.setting;
    return rehearse([...argv, "--region", this.region.code], terminal, main);
  }

  /** Shows the answer and the command line for it. */
  private async show({ argv, perform }: Rehearsed): Promise<true> {
    const { out } = this.setting.terminal;
    await perform();
    await out.write(`\nAsk again with: ${safeText(shellLine(["giftworth", ...argv]))}\n\n`);
    return true;
  }
}

const KEYS: ReadonlyMap<string, "menu" | "region" | "end"> = new Map([
  ["", "menu"],
  ["r", "region"],
  ["q", "end"],
]);

/** The first faults of what was typed, as text; undefined if there are none. */
function against(faults: readonly Diagnostic[]): string | undefined {
  const errors = faults.filter(({ severity }) => severity === "error");
  return errors.length === 0 ? undefined : errors.slice(0, MOST_SHOWN).map(inWords).join("\n");
}

const MOST_SHOWN = 3;

const inWords = ({ at, message, help }: Diagnostic): string =>
  safeText(at === undefined ? message : `${placeText(at)}: ${message}`) +
  (help === undefined ? "" : `\n  help: ${safeText(help)}`);
