/** What files of one room may import. */
export interface May {
  /** Folders, or single files without their ending; a folder may always import itself. */
  readonly own: readonly string[];
  /** A package, and the files that may import it. */
  readonly packages?: Readonly<Record<string, RegExp>>;
}

const ANY_FILE = /./;

/** The money rules that several commands share. */
const RULES = ["report", "gifts", "pricing", "regions", "payouts"];

/** What the user's files were read into: plain records, no reader. */
const RECORDS = [
  "readers/counts/records",
  "readers/export/records",
  "readers/live/model/tally-result",
  "readers/statements/reasons",
];

/** Who may import whom. */
export const MAY_IMPORT: Readonly<Record<string, May>> = {
  core: { own: [], packages: { "decimal.js": /^core\/decimal\.ts$/ } },
  packing: { own: [] },
  // Bytes are checked, unpacked and read as text; nothing outside is touched.
  readers: {
    own: ["core"],
    packages: {
      "node:buffer": /^readers\/(?:live\/|text\/zip\.ts)/,
      yauzl: /^readers\/text\/zip\.ts$/,
      "read-excel-file/universal": /^readers\/spreadsheet\/xlsx\.ts$/,
    },
  },
  // YAML that describes the columns of the user's own sheet: loaded only if one is named.
  "readers/columns/column-map-yaml": { own: ["core", "catalogue/yaml/read", "readers"] },
  "catalogue/model": { own: ["core"] },
  "catalogue/yaml": { own: ["core"], packages: { yaml: ANY_FILE } },
  "catalogue/schema": { own: ["core", "catalogue/model", "catalogue/yaml"], packages: { zod: ANY_FILE } },
  "catalogue/load": { own: ["core", "catalogue"] },
  // The built-in catalogue is opened, and its model used, without parser and schemas.
  catalogue: { own: ["core", "catalogue/model"] },
  report: { own: ["core", "catalogue/model", "packing/integers"] },
  gifts: { own: ["core", "catalogue/model", "report", ...RECORDS] },
  pricing: { own: ["core", "catalogue/model", "packing", "regions", "report", ...RECORDS] },
  regions: { own: ["core", "catalogue/model", "report"] },
  payouts: { own: ["core", "catalogue/model", "packing", ...RULES] },
  render: {
    own: ["core"],
    packages: {
      chalk: /^render\/text\/theme\.ts$/,
      "cli-table3": /^render\/text\/table\.ts$/,
      "string-width": /^render\/text\/display-width\.ts$/,
    },
  },
  "commands/base": {
    own: ["core", "catalogue/model", "readers", ...RULES, "render/blocks", "render/formats", "render/text/figures"],
    packages: { zod: /^commands\/base\/figure-schema\.ts$/ },
  },
  // Documents every command: it is given their list.
  "commands/help": {
    own: ["core", "report", "render/formats", "render/json", "render/text/wrap", "commands/base"],
    packages: { zod: /^commands\/help\/schema\.ts$/ },
  },
  // Completes every command: it is given their list.
  "commands/completion": {
    own: ["core", "catalogue/model", "render/safe-text", "commands/base", "commands/help", "commands/catalogue"],
  },
  commands: { own: ["core"] },
  io: {
    own: ["core"],
    packages: {
      "node:fs": ANY_FILE,
      "node:path": ANY_FILE,
      "node:zlib": /^io\/bytes\.ts$/,
      "node:stream": /^io\/(?:bytes|named-pipe)\.ts$/,
      "node:net": /^io\/named-pipe\.ts$/,
    },
  },
  cli: {
    own: [
      "core",
      "catalogue/model",
      "catalogue/compiled",
      "catalogue/load",
      "catalogue/yaml/read",
      "catalogue/yaml/edit",
      "report",
      "render",
      "commands/index",
      "commands/base",
      "commands/help",
      "commands/completion/offers",
      "cli/guided",
      "io",
      "../package.json",
    ],
    packages: {
      "node:stream": /^cli\/terminal\/terminal\.ts$/,
      "node:child_process": /^cli\/terminal\/start-pager\.ts$/,
      commander: /^cli\/argv\/(?:program|declare|parse-errors)\.ts$/,
      "node:fs": /^cli\/terminal\/(?:output|terminal)\.ts$/,
      "node:path": /^cli\/config\/(?:configuration|config-file|change-settings)\.ts$/,
      "node:v8": /^cli\/terminal\/engine\.ts$/,
      "giftworth:catalogue": /^cli\/open-catalogue\.ts$/,
      "giftworth:examples": /^cli\/examples\.ts$/,
      "giftworth:day": /^cli\/version\.ts$/,
    },
  },
  // Knows gifts and countries by name, as they are typed; one file reads keys.
  "cli/guided": {
    own: ["core", "catalogue/model", "render", "commands/base", "gifts/coins-and-gifts", "regions/region", "cli"],
    packages: {
      "@clack/core": /^cli\/guided\/ask-line\.ts$/,
      "node:readline": /^cli\/guided\/ask-line\.ts$/,
    },
  },
  "index.ts": {
    own: [
      "core",
      "catalogue/model",
      "catalogue/compiled",
      "catalogue/load",
      "readers",
      ...RULES,
      "render/json",
      "io/time-zones",
      "io/today",
    ],
    packages: { "giftworth:catalogue": ANY_FILE },
  },
};

/** What the files of a command's own folder may import besides each other, by their part in it. */
export const IN_A_COMMAND: readonly (readonly [part: RegExp, may: May])[] = [
  // Words and options in, blocks out: what is shown, and which files are opened.
  [
    /\/(?:command|layout[\w-]*|read-(?:files|settings|statements)|open-logs)$/,
    {
      own: [
        "core",
        "catalogue/model",
        "catalogue/load/overlay",
        "catalogue/write",
        "commands/base",
        "readers",
        ...RULES,
        "render/blocks",
        "render/text/cells",
        "render/text/figures",
        "render/safe-text",
      ],
    },
  ],
  // The description of a command, before anything of it is loaded.
  [/\/help$/, { own: ["commands/base/command", "commands/base/many-note"] }],
  // JSON Schemas, printed on request.
  [
    /\/(?:\w+-)?schema$|^commands\/catalogue\/schema\//,
    { own: ["core", "catalogue", "commands", ...RULES], packages: { zod: ANY_FILE } },
  ],
  // Futures are drawn by a generator whose seed is the past.
  [
    /^commands\/forecast\/statistics\//,
    {
      own: ["core"],
      packages: { "pure-rand/generator/xoroshiro128plus": ANY_FILE, "pure-rand/distribution/uniformInt": ANY_FILE },
    },
  ],
  // Everything else works answers out from what it is given.
  [/./, { own: ["core", "catalogue/model", "packing", ...RULES, ...RECORDS] }],
];
