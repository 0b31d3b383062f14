/** What can be added. */
export const KINDS = ["price", "gift"] as const;

/** The kind of an entry. */
export type Kind = (typeof KINDS)[number];

/** Something that an entry needs, and how to ask for it. */
export interface Part {
  readonly key: "name" | "region" | "channel" | "packages" | "coins" | "sourceTitle" | "catalogue";
  readonly label: string;
  /** An example, as typed on a command line. */
  readonly example: string;
  /** Whether an empty line means the example. */
  readonly suggested?: true;
}

const FILE: Part = { key: "catalogue", label: "Into which file of yours?", example: "mine.yaml", suggested: true };

const source = (example: string): Part => ({
  key: "sourceTitle",
  label: "Where did you see it?",
  example,
  suggested: true,
});

/** What each kind needs, in the order of asking. */
export const PARTS: Readonly<Record<Kind, readonly Part[]>> = {
  price: [
    { key: "region", label: "In which country, by its name or code?", example: "PK" },
    { key: "channel", label: "Bought where: web, iphone, android or app?", example: "android" },
    { key: "packages", label: "What do the packages cost, like 70=290, 350=1,450?", example: "70=290, 350=1,450" },
    source("Recharge screen of my phone"),
    FILE,
  ],
  gift: [
    { key: "name", label: "What is the gift called?", example: "Golden Taco" },
    { key: "coins", label: "How many coins is it?", example: "250" },
    source("Gift panel of a LIVE"),
    FILE,
  ],
};
