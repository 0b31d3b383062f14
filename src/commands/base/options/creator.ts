import { league, named, oneOf } from "../word-parsers.js";
import { MISSIONS, SHARE, YOU } from "./headings.js";
import { option } from "./option.js";
import * as args from "./parsers.js";

/** Options of a creator: what they keep, and their account. */
export const CREATOR_OPTIONS = {
  model: option(SHARE, "-m, --model <id>", "payout model (see giftworth models)", named("model")),
  regime: option(SHARE, "--regime <kind>", "flat or scaled, instead of the region's", oneOf(["flat", "scaled"])),
  share: option(SHARE, "--share <percent>", "the share the creator's own app shows, like 47%", args.percentage),
  diamonds: option(SHARE, "--diamonds <n>", "diamonds already credited, instead of coins", args.whole()),
  agency: option(SHARE, "--agency <percent>", "an agency's commission on the gross, like 10%", args.percentage),
  withholding: option(SHARE, "--withholding <percent>", "tax withheld from what is left, like 30%", args.percentage),

  liveMinutes: option(MISSIONS, "--live-minutes <n>", "length of the LIVE in minutes", args.whole()),
  newFollowers: option(MISSIONS, "--new-followers <n>", "followers gained during the LIVE", args.whole()),
  livesThisWeek: option(MISSIONS, "--lives-this-week <n>", "LIVEs of more than 25 minutes", args.whole()),
  teamMembers: option(MISSIONS, "--team-members <n>", "members of the fan club", args.whole()),
  league: option(MISSIONS, "--league <standing>", "none, stay or best", league),
  penalty: option(
    MISSIONS,
    "--penalty <percent>",
    "deducted from the LIVE's part for a guideline breach, like 20%",
    args.percentage,
  ),

  usd: option(YOU, "--usd <amount>", "a balance in US dollars, instead of diamonds", args.dollars),
  minimum: option(YOU, "--minimum <amount>", "minimum withdrawal your app shows, in US dollars", args.amount),
  age: option(YOU, "--age <years>", "your age", args.whole()),
  followers: option(YOU, "--followers <n>", "your followers", args.whole()),
  accountDays: option(YOU, "--account-days <n>", "days since the account was created", args.whole()),
  method: option(YOU, "--method <name>", "a way to withdraw, like paypal or bank", named("method")),
} as const;
