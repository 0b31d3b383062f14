import { inSingleQuotes } from "../../core/text.js";
import type { Completable, Tree } from "./command-tree.js";
import { allTaking, mark, slug, taking } from "./shell-quoting.js";

/** The part of the script shared by bash and zsh: data of every command, as functions with `case` lines. */
export function knowledge(tree: Tree): string {
  const { commands, top, lists } = tree;
  const byCommand = (name: string, line: (command: Completable) => string): string =>
    `__giftworth_${name}() {\n  case "$1" in\n${commands.map((one) => `    ${inSingleQuotes(one.name)}) ${line(one)} ;;\n`).join("")}  esac\n}`;
  const print = (items: readonly string[]): string =>
    items.length === 0 ? ":" : `printf '%s\\n' ${items.map(inSingleQuotes).join(" ")}`;
  const listLines = [...lists].map(([name, items]) => `    ${slug(name)}) ${print(items)} ;;\n`).join("");
  return [
    `__giftworth_list() {\n  case "$1" in\n${listLines}  esac\n}`,
    `__giftworth_commands() {\n  ${print(top.map(({ name }) => name))}\n}`,
    `__giftworth_takes() {\n  case "$1" in ${allTaking(tree).join("|")}) return 0 ;; esac\n  return 1\n}`,
    byCommand("actions", ({ actions }) => print(actions.map(({ name }) => name))),
    byCommand("options", ({ options }) =>
      print(options.flatMap(({ names }) => names.filter((one) => one.startsWith("--")))),
    ),
    byCommand("words", ({ words }) => `printf '%s\\n' ${inSingleQuotes(mark(words))}`),
    byCommand("first", ({ first }) => (first === undefined ? ":" : `printf '%s\\n' ${inSingleQuotes(mark(first))}`)),
    byCommand("value", (one) => {
      const cases = taking(one).map(
        ({ pattern, mark: value }) => `${pattern}) printf '%s\\n' ${inSingleQuotes(value)} ;;`,
      );
      return cases.length === 0 ? ":" : `case "$2" in ${cases.join(" ")} esac`;
    }),
    REPLY,
  ].join("\n\n");
}

/**
 * A function that prints what to offer, one name per line, or `file`. Its input: the words before the one being typed,
 * and whether that one begins with a dash. Values of options are not taken for commands.
 */
const REPLY = `__giftworth_reply() {
  local dash=$1 command= word= before= given=0
  shift
  for word in "$@"; do
    if __giftworth_takes "$before"; then before=; continue; fi
    before=$word
    case "$word" in -*) continue ;; esac
    if [ -z "$command" ]; then command=$word
    elif [ -n "$(__giftworth_actions "$command")" ]; then command="$command $word"
    else given=$((given + 1))
    fi
  done
  local kind=
  if __giftworth_takes "$before"; then kind=$(__giftworth_value "$command" "$before")
  elif [ "$dash" = yes ]; then __giftworth_options "$command"; return
  elif [ -z "$command" ]; then __giftworth_commands; return
  elif [ -n "$(__giftworth_actions "$command")" ]; then __giftworth_actions "$command"; return
  else
    if [ "$given" = 0 ]; then kind=$(__giftworth_first "$command"); fi
    [ -n "$kind" ] || kind=$(__giftworth_words "$command")
  fi
  case "$kind" in
    list:*) __giftworth_list "\${kind#list:}" ;;
    file) printf '%s\\n' file ;;
  esac
}`;
