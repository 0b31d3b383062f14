import { failure, succeed } from "../../../core/diagnostic.js";
import type { Document } from "../../base/command.js";

export const initCommand: Document = {
  prints: "YAML",
  options: [],
  async text([file], { asOf, output }) {
    if (file !== undefined && file !== "-" && output !== undefined)
      return failure("arg.conflict", `${file} and -o ${output} are two files`, "keep one of them");
    return succeed((await import("./template.js")).template(asOf));
  },
  file: ([file]) => (file === "-" ? undefined : file),
  after: (file) =>
    `${file} is written: open it, follow its comments, then try\n` +
    `  giftworth catalogue check ${file}\n  giftworth catalogue diff ${file}\n`,
};
