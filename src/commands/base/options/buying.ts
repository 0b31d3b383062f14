import { channel, flag, named, oneOf } from "../word-parsers.js";
import { GIFTS, MONEY, OFFER, PERIOD, PLACE, PROMOTE, SEEN } from "./headings.js";
import { option, repeatable } from "./option.js";
import * as args from "./parsers.js";

/** Options of buying coins: where, what you saw, what you were offered, which gifts and how often. */
export const BUYING_OPTIONS = {
  region: option(PLACE, "-r, --region <code>", "country, by its ISO code or name", named("region"), "US"),
  channel: option(PLACE, "-c, --channel <name>", "web, ios (iphone), android, app or unspecified", channel),
  prices: option(PLACE, "-p, --prices <id>", "a price list by its id, instead of the defaults", named("price-list")),
  observedOnly: option(PLACE, "--observed-only", "leave out prices that were derived from other lists", flag),
  maxPurchases: option(PLACE, "--max-purchases <n>", "buy in at most this many purchases", args.whole(1)),
  tax: option(PLACE, "--tax <percent>", "sales tax to add if prices are before tax, like 8.9%", args.percentage),

  packages: option(SEEN, "--packages <list>", "coins=price of each, like '70=290, 350=1,450'", args.packages),
  coins: option(SEEN, "--coins <n>", "what the gift costs", args.whole(1)),
  sourceTitle: option(SEEN, "--source-title <text>", "where you saw it, as the title of its source", named("text")),
  id: option(SEEN, "--id <n>", "TikTok's own number of the gift, as logs show it", args.whole(1)),

  per: option(PERIOD, "--per <period>", "day, week or month", oneOf(["day", "week", "month"])),
  periods: option(PERIOD, "--periods <n>", "how many periods to plan for", args.whole(1)),
  until: option(PERIOD, "--until <month>", "the last month to plan for, like 2027-03", args.month),
  spent: option(PERIOD, "--spent <amount>", "already spent in the current period", args.amount),
  spentFrom: option(PERIOD, "--spent-from <export>", "the same, estimated from TikTok's data export", named("file")),
  gift: repeatable(option(PERIOD, "--gift <what>", "a gift, like Rose (budget also takes 20xRose)", named("what"))),
  times: option(PERIOD, "--times <n>", "how often the gifts are sent in each period", args.whole(1)),

  seller: option(
    OFFER,
    "--seller <who>",
    "web, app (both TikTok's own), person or site",
    oneOf(
      ["web", "app", "person", "site"],
      "arg.invalid",
      "write web or app for TikTok itself, person for someone you write with, site for any other website",
    ),
  ),
  needsLogin: option(OFFER, "--needs-login", "the seller asks for a login, password, code or verification", flag),
  free: option(OFFER, "--free", "the coins, or some of them, are promised for free", flag),

  days: option(PROMOTE, "--days <n>", "days over which the coins are spent", args.whole(1), "1"),
  views: option(PROMOTE, "--views <n>", "views you got, instead of the expected ones", args.whole(1)),
  followersWon: option(PROMOTE, "--followers-won <n>", "followers you got", args.whole()),
  giftsWon: repeatable(
    option(PROMOTE, "--gifts-won <what>", "coins or gifts you got, like 5000 or 20xRose", named("what")),
  ),

  min: option(GIFTS, "--min <limit>", "the fewest coins, or the least money: 100, 5USD", args.coinsOrMoney),
  max: option(GIFTS, "--max <limit>", "the most coins, or the most money: 100, 5USD", args.coinsOrMoney),
  sort: option(GIFTS, "--sort <by>", "coins, name or seen", oneOf(["coins", "name", "seen"])),
  seenSince: option(GIFTS, "--seen-since <day>", "last seen on this day or later", args.day),
  all: option(GIFTS, "--all", "show every row; for gifts, also retired ones", flag),

  in: option(MONEY, "--in <currency>", "also show money in this currency", args.currency),
  fx: repeatable(option(MONEY, "--fx <CUR=rate>", "your own rate: units per US dollar", args.statedRate)),
} as const;
