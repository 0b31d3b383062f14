import { z } from "zod";
import { count } from "../base/figure-schema.js";
import type { ValueType } from "../base/value-types.js";
import { GROUPS } from "./groups.js";
import { VALUE_TYPES } from "./value-types.js";

const type = z.enum(Object.keys(VALUE_TYPES) as [ValueType, ...ValueType[]]);
const choices = z.array(z.string()).optional();
const named = z.strictObject({ name: z.string(), summary: z.string() });

const word = z.strictObject({
  name: z.string(),
  type,
  required: z.boolean(),
  many: z.boolean().describe("one or more of them, to the end of the line"),
  choices,
  summary: z.string().optional(),
});

const option = z.strictObject({
  name: z.string().describe("its long spelling"),
  short: z.string().optional(),
  value: z.string().optional().describe("what its value is called; a flag has none"),
  type,
  choices,
  default: z.string().optional().describe("what holds without it, for people"),
  repeatable: z.boolean(),
  summary: z.string(),
  heading: z.string(),
  setting: z.string().optional().describe("the key of a configuration file that sets it"),
  variable: z.string().optional().describe("the variable of the environment that sets it"),
});

const command = z.strictObject({
  name: z.string().describe("with that of its family: catalogue check"),
  group: z.enum(Object.keys(GROUPS) as [string, ...string[]]),
  summary: z.string(),
  notes: z.array(z.string()),
  usage: z.string(),
  words: z.array(word),
  options: z.array(option).describe("its own"),
  commonOptions: z.array(z.string()).describe("names of the common options that have a place in it"),
  actions: z.array(z.string()).describe("full names; of a family only"),
  examples: z.array(z.string()),
  formats: z.array(z.string()),
  report: z.string().nullable().describe("the report it answers with; null where it prints a text of its own"),
});

/** The help as data. */
export const helpSchema = z.strictObject({
  report: z.literal("help/1"),
  generatedBy: z.string(),
  summary: z.string(),
  groups: z
    .array(z.strictObject({ name: z.string(), title: z.string() }))
    .describe("who asks, in the order of the help"),
  commands: z.array(command),
  commonOptions: z.array(option).describe("what every command takes"),
  types: z.array(named).describe("what the type of a word or a value says"),
  formats: z.array(z.strictObject({ name: z.string(), endings: z.array(z.string()), summary: z.string() })),
  exitCodes: z.array(z.strictObject({ code: count, summary: z.string() })),
  variables: z.array(named).describe("variables of the environment"),
  files: z.array(named).describe("files that are read without being named"),
  topics: z.array(z.strictObject({ name: z.string(), text: z.string() })),
  codes: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(["error", "warning"]),
      exitCode: count.optional(),
      summary: z.string(),
    }),
  ),
});
