import { league, named, oneOf } from "../word-parsers.js";
import { HEADINGS, option } from "./option.js";
import * as args from "./parsers.js";

/** Options of a creator: what they keep, and their account. */
export const CREATOR_OPTIONS = {
  model: option(HEADINGS.share, "-m, --model <id>", "payout model (see giftworth models)", named("model")),
  regime: option(
    HEADINGS.share,
    "--regime <kind>",
    "flat or scaled, instead of the region's",
    oneOf(["flat", "scaled"]),
  ),
  share: option(
    HEADINGS.share,
    "--share <percent>",
    "the share the creator's own app shows, like 47%",
    args.percentage,
  ),
  diamonds: option(HEADINGS.share, "--diamonds <n>", "diamonds already credited, instead of coins", args.whole()),
  agency: option(
    HEADINGS.share,
    "--agency <percent>",
    "an agency's commission on the gross, like 10%",
    args.percentage,
  ),
  withholding: option(
    HEADINGS.share,
    "--withholding <percent>",
    "tax withheld from what is left, like 30%",
    args.percentage,
  ),

  liveMinutes: option(HEADINGS.missions, "--live-minutes <n>", "length of the LIVE in minutes", args.whole()),
  newFollowers: option(HEADINGS.missions, "--new-followers <n>", "followers gained during the LIVE", args.whole()),
  livesThisWeek: option(HEADINGS.missions, "--lives-this-week <n>", "LIVEs of more than 25 minutes", args.whole()),
  teamMembers: option(HEADINGS.missions, "--team-members <n>", "members of the fan club", args.whole()),
  league: option(HEADINGS.missions, "--league <standing>", "none, stay or best", league),
  penalty: option(
    HEADINGS.missions,
    "--penalty <percent>",
    "deducted from the LIVE's part for a guideline breach, like 20%",
    args.percentage,
  ),

  usd: option(HEADINGS.you, "--usd <amount>", "a balance in US dollars, instead of diamonds", args.dollars),
  minimum: option(HEADINGS.you, "--minimum <amount>", "minimum withdrawal your app shows, in US dollars", args.amount),
  age: option(HEADINGS.you, "--age <years>", "your age", args.whole()),
  followers: option(HEADINGS.you, "--followers <n>", "your followers", args.whole()),
  accountDays: option(HEADINGS.you, "--account-days <n>", "days since the account was created", args.whole()),
  method: option(HEADINGS.you, "--method <name>", "a way to withdraw, like paypal or bank", named("method")),
} as const;
