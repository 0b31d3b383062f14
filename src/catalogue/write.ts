import { escapedUnit, HIDING } from "../core/unicode.js";
import type { Gift, PriceList, Source } from "./model/model.js";

/** The content of a written file, in the order it is written. */
interface Written {
  /** Comments at the top of the file, one per line. */
  readonly comments: readonly string[];
  readonly source: Omit<Source, "at">;
  readonly gifts?: readonly Omit<Gift, "at">[];
  readonly priceLists?: readonly Omit<PriceList, "at">[];
}

/** A catalogue file as a person would write it. Texts from outside are quoted, so that none is read as YAML. */
export function catalogueText({ comments, source, gifts, priceLists }: Written): string {
  return [
    ...comments.map((comment) => `# ${escaped(comment)}`),
    "sources:",
    `  - id: ${source.id}`,
    `    title: ${text(source.title)}`,
    `    grade: ${source.grade}`,
    ...(source.date === undefined ? [] : [`    date: ${source.date}`]),
    ...(gifts === undefined ? [] : [gifts.length === 0 ? "gifts: []" : "gifts:", ...gifts.map(giftLine)]),
    ...(priceLists === undefined ? [] : ["priceLists:", ...priceLists.flatMap(listLines)]),
    "",
  ].join("\n");
}

function giftLine({ id, name, also, coins, streaks, first, seen, sources }: Omit<Gift, "at">): string {
  const pairs = [
    ...(id === undefined ? [] : [`id: ${id}`]),
    `name: ${text(name)}`,
    ...(also.length === 0 ? [] : [`also: [${also.map(text).join(", ")}]`]),
    `coins: ${coins}`,
    ...(streaks === undefined ? [] : [`streaks: ${streaks}`]),
    ...(first === undefined ? [] : [`first: ${first}`]),
    ...(seen === undefined ? [] : [`seen: ${seen}`]),
    `source: ${sources[0]}`,
  ];
  return `  - { ${pairs.join(", ")} }`;
}

const listLines = (list: Omit<PriceList, "at">): string[] => [
  `  - id: ${list.id}`,
  ...(list.region === undefined ? [] : [`    region: ${list.region}`]),
  `    channel: ${list.channel}`,
  `    currency: ${list.currency}`,
  ...(list.observed === undefined ? [] : [`    observed: ${list.observed.latest}`]),
  `    source: ${list.sources[0]}`,
  ...(list.note === undefined ? [] : [`    note: ${text(list.note)}`]),
  `    packages: { ${list.packages.map(({ coins, price }) => `${coins}: ${price}`).join(", ")} }`,
];

/** A text as YAML reads it back: bare if it is plain words, else in double quotes. */
const text = (value: string): string =>
  PLAIN.test(value) && !MEANT_OTHERWISE.test(value) ? value : escaped(JSON.stringify(value));

const PLAIN = /^\p{L}(?:[\p{L}\p{N} '+!&-]*[\p{L}\p{N}'+!&])?$/u;

/** Words that some YAML readers do not read as texts. */
const MEANT_OTHERWISE = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/**
 * A text without line ends, control characters or characters that hide the text around them; in quotes they are
 * escaped.
 */
const escaped = (value: string): string => value.replace(UNSAFE, escapedUnit);

const UNSAFE = new RegExp(String.raw`[\p{Cc}${HIDING}]`, "gu");
