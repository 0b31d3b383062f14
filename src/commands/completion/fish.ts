import type { Completable, Place, Tree, Typed } from "./command-tree.js";
import { allTaking, single, slug } from "./shell-quoting.js";

/** The script for fish 3 and newer. */
export function fishScript(tree: Tree): string {
  const { commands, top, lists } = tree;
  const families = commands.filter(({ actions }) => actions.length > 0);
  const functions = [...lists].map(
    ([name, items]) => `function __giftworth_list_${slug(name)}\n  printf '%s\\n' ${items.map(single).join(" ")}\nend`,
  );
  const lines = [
    ...top.map(({ name, summary }) => completing("", `-f -a ${name}`, summary)),
    ...families.flatMap(({ name, actions }) =>
      actions.map((one) => completing(name, `-f -a ${one.name}`, one.summary)),
    ),
    ...commands.filter(({ actions }) => actions.length === 0).flatMap(linesOf),
  ];
  return [
    "# fish completion of giftworth; put it into ~/.config/fish/completions/giftworth.fish",
    "complete -c giftworth -e",
    ...functions,
    commandFunction(allTaking(tree), families),
    ...lines,
    "",
  ].join("\n");
}

const completing = (command: string, what: string, summary: string): string =>
  `complete -c giftworth -n "test (__giftworth_command) = '${command}'" ${what} -d ${single(summary)}`;

function linesOf({ name, options, words, first }: Completable): string[] {
  const here = `test (__giftworth_command) = '${name}'`;
  return [
    ...(first === undefined
      ? [`complete -c giftworth -n "${here}" ${offered(words)}`]
      : [
          `complete -c giftworth -n "${here}; and test (__giftworth_given) = 0" ${offered(first)}`,
          `complete -c giftworth -n "${here}; and test (__giftworth_given) != 0" ${offered(words)}`,
        ]),
    ...options.map((option) => completing(name, optionText(option), option.summary)),
  ];
}

function optionText({ names, value }: Typed): string {
  const spelt = names.map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`)).join(" ");
  return value === "flag" ? spelt : `${spelt} -r ${offered(value)}`;
}

const offered = (place: Place): string =>
  place === "file" ? "-F" : place === "nothing" ? "-f" : `-f -a "(__giftworth_list_${slug(place.list)})"`;

/**
 * A fish function that finds the command of the line so far, with its action if it has several, and the number of its
 * words. Values of options are skipped.
 */
const commandFunction = (
  taking: readonly string[],
  families: readonly Completable[],
): string => `function __giftworth_line
  set -l command ''
  set -l given 0
  set -l skip 0
  for word in (commandline -opc)[2..-1]
    if test $skip = 1
      set skip 0
    else if contains -- $word ${taking.join(" ")}
      set skip 1
    else if string match -q -- '-*' $word
      continue
    else if test -z "$command"
      set command $word
    else if contains -- $command ${families.map(({ name }) => name).join(" ")}
      set command "$command $word"
    else
      set given (math $given + 1)
    end
  end
  printf '%s\\n' "$command" $given
end

function __giftworth_command
  set -l line (__giftworth_line)
  printf '%s\\n' $line[1]
end

function __giftworth_given
  set -l line (__giftworth_line)
  printf '%s\\n' $line[2]
end`;
