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
  many: z.boolean().describe("whether it can be repeated, to the end of the line"),
  choices,
  summary: z.string().optional(),
});

const option = z.strictObject({
  name: z.string().describe("its long form"),
  short: z.string().optional(),
  value: z.string().optional().describe("the name of its value; a flag has none"),
  type,
  choices,
  default: z.string().optional().describe("the value used without it, in words"),
  repeatable: z.boolean(),
  summary: z.string(),
  heading: z.string(),
  setting: z.string().optional().describe("its key in a configuration file"),
  variable: z.string().optional().describe("its environment variable"),
});

const command = z.strictObject({
  name: z.string().describe("with its group, like catalogue check"),
  group: z.enum(Object.keys(GROUPS) as [string, ...string[]]),
  summary: z.string(),
  notes: z.array(z.string()),
  usage: z.string(),
  words: z.array(word),
  options: z.array(option).describe("options of this command"),
  commonOptions: z.array(z.string()).describe("names of the common options it takes"),
  actions: z.array(z.string()).describe("full names; only for a group of commands"),
  examples: z.array(z.string()),
  formats: z.array(z.string()),
  report: z.string().nullable().describe("the report it answers with; null if it prints plain text"),
});

/** The help as data. */
export const helpSchema = z.strictObject({
  report: z.literal("help/1"),
  generatedBy: z.string(),
  summary: z.string(),
  groups: z
    .array(z.strictObject({ name: z.string(), title: z.string() }))
    .describe("groups of commands, in the order of the help"),
  commands: z.array(command),
  commonOptions: z.array(option).describe("options of every command"),
  types: z.array(named).describe("what each type of a word or value means"),
  formats: z.array(z.strictObject({ name: z.string(), endings: z.array(z.string()), summary: z.string() })),
  exitCodes: z.array(z.strictObject({ code: count, summary: z.string() })),
  variables: z.array(named).describe("environment variables"),
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
