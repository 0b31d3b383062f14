import type { Listed } from "./base/command.js";

/** Every command, in the order of the help: the viewer's questions, the creator's, then what both ask. */
export const COMMANDS: readonly Listed[] = [
  {
    name: "cost",
    words: "<what...>",
    summary: "what viewers pay for coins or gifts, through each channel",
    load: async () => (await import("./cost/command.js")).costCommand,
  },
  {
    name: "packages",
    words: "",
    summary: "every known price list of a region, the best value per coin marked",
    load: async () => (await import("./packages/command.js")).packagesCommand,
  },
  {
    name: "gifts",
    words: "[query]",
    summary: "which gifts there are, what each costs and brings the creator",
    load: async () => (await import("./gifts/command.js")).giftsCommand,
  },
  {
    name: "compare",
    words: "<what...>",
    summary: "the same coins or gifts in every region and channel, in one currency",
    load: async () => (await import("./compare/command.js")).compareCommand,
  },
  {
    name: "budget",
    words: "<money>",
    summary: "what a budget buys each period, and what a habit costs against it",
    load: async () => (await import("./budget/command.js")).budgetCommand,
  },
  {
    name: "spent",
    words: "<export>",
    summary: "what I have bought and sent, from TikTok's personal data export",
    load: async () => (await import("./spent/command.js")).spentCommand,
  },
  {
    name: "offer",
    words: "<coins> [price]",
    summary: "whether an offer of coins is plausible, or a scam",
    load: async () => (await import("./offer/command.js")).offerCommand,
  },
  {
    name: "payout",
    words: "[what...]",
    summary: "what a creator receives for coins, gifts, diamonds or a viewer's money",
    load: async () => (await import("./payout/command.js")).payoutCommand,
  },
  {
    name: "models",
    words: "[what...]",
    summary: "the payout models in circulation, and what each says about the same gift",
    load: async () => (await import("./models/command.js")).modelsCommand,
  },
  {
    name: "cashout",
    words: "",
    summary: "may I withdraw, what is missing, what does each method cost, how long does it take",
    load: async () => (await import("./cashout/command.js")).cashoutCommand,
  },
  {
    name: "forecast",
    words: "[history...]",
    summary: "what LIVEs bring over the coming months, and when it can be withdrawn",
    load: async () => (await import("./forecast/command.js")).forecastCommand,
  },
  {
    name: "goal",
    words: "<target>",
    summary: "how many coins, gifts, LIVEs or coins a minute a target takes",
    load: async () => (await import("./goal/command.js")).goalCommand,
  },
  {
    name: "tally",
    words: "<log...>",
    summary: "what a recorded LIVE earned, each streak counted once and no replay twice",
    load: async () => (await import("./tally/command.js")).tallyCommand,
  },
  {
    name: "reconcile",
    words: "<file...>",
    summary: "what was counted, reported and paid, side by side, from tallies, sheets and statements",
    load: async () => (await import("./reconcile/command.js")).reconcileCommand,
  },
  {
    name: "promote",
    words: "<coins>",
    summary: "what Promote costs and when it pays for itself",
    load: async () => (await import("./promote/command.js")).promoteCommand,
  },
  {
    name: "regions",
    words: "[code]",
    summary: "what is known for a country: lists, share, minimum, rate, and what is not",
    load: async () => (await import("./regions/command.js")).regionsCommand,
  },
  {
    name: "sources",
    words: "[id]",
    summary: "where every figure comes from, how sure, how old",
    load: async () => (await import("./sources/command.js")).sourcesCommand,
  },
  {
    name: "catalogue",
    words: "<action>",
    summary: "check, show, compare and extend the prices and rules behind every answer",
    load: async () => (await import("./catalogue/index.js")).catalogueFamily,
  },
  {
    name: "completion",
    words: "<shell>",
    summary: "a script that completes commands, options, gifts and regions in bash, zsh or fish",
    load: async () => (await import("./completion/command.js")).completionOf(COMMANDS),
  },
  {
    name: "config",
    words: "<action>",
    summary: "what is set once for all questions, and by whom",
    load: async () => (await import("./config/index.js")).configFamily,
  },
];
