import { PassThrough, Writable } from "node:stream";
import { cli, type Ran, type Setting } from "../../support/cli.js";

/** What a question begins with: it has a cursor of its own. */
const HIDDEN = "\u001B[?25l";

/** A person at the terminal: reads what is drawn, then presses keys. */
export class Typist {
  /** Everything that was drawn for the keyboard; answers are not part of it. */
  drawn = "";
  readonly ended: Promise<Ran>;
  private seen = 0;
  private looking: () => void = () => undefined;
  private readonly keys = new PassThrough();

  constructor(setting: Setting = {}, argv: readonly string[] = []) {
    const output = new Writable({
      write: (chunk, _, done) => {
        this.drawn += String(chunk);
        this.looking();
        done();
      },
    });
    const keyboard = { input: this.keys, output: Object.assign(output, { columns: 80, rows: 24 }), interrupt() {} };
    this.ended = cli(argv, { columns: 80, keyboard, ...setting });
  }

  /** Waits until a text has been drawn after the last one waited for. */
  async sees(text: string): Promise<void> {
    const over = this.ended.then(({ exit }) => {
      throw new Error(`ended with ${exit} before “${text}” was drawn`);
    });
    for (;;) {
      const at = this.drawn.indexOf(text, this.seen);
      if (at >= 0) {
        this.seen = at + text.length;
        over.catch(() => undefined);
        return;
      }
      const more = new Promise<void>((resolve) => {
        this.looking = resolve;
      });
      await Promise.race([more, over]);
    }
  }

  types(keys: string): void {
    this.keys.write(keys);
  }

  /** Answers each label with the line after it, once the label is drawn for a new question, not for another letter. */
  async answers(lines: readonly (readonly [label: string, line: string])[]): Promise<void> {
    for (const [label, line] of lines) {
      await this.sees(HIDDEN);
      await this.sees(label);
      this.types(`${line}\r`);
    }
  }
}
