import type { Day } from "../../core/date.js";

/**
 * A catalogue file to begin with: sound as it is, saying nothing yet, and every example in it sound once its `#` is
 * taken away.
 */
export const template = (today: Day): string => `# Your own prices and gifts for giftworth, laid over its catalogue:
#
#   giftworth cost Lion --catalogue FILE
#
# Only what differs from the catalogue belongs here: an entry with the id of one that exists takes its place, any other
# is added. Take the "[]" and the "#" away where you have something to say, and put in what you saw.
# giftworth catalogue check FILE names every mistake with its line.
# giftworth catalogue diff FILE shows what your file changes.
# giftworth catalogue schema prints the JSON Schema of this file, for editors.

# Where you saw it. Every entry below names one of these, or one of "giftworth sources".
# grade: official, official-elsewhere, press, page-copy or blog; date: when it was published or seen.
sources: []
#  - id: my-phone
#    title: Recharge screen of my phone
#    grade: page-copy
#    date: ${today}

# What coins cost. packages: coins and price; numbers in plain digits, as many decimals as the currency has.
# channel: web, ios, android, app (store not named) or unspecified. Without "default: true" a list answers only where
# --prices names it. "giftworth catalogue show us-web-2024" shows one that exists.
priceLists: []
#  - id: my-pk-web
#    region: PK
#    channel: web
#    currency: PKR
#    observed: ${today}
#    source: my-phone
#    default: true
#    packages: { 70: 290, 350: 1450 }

# What gifts cost in coins. id: TikTok's own number, which fixes the price; leave it out where you know only the name.
# seen: the last day it was seen at that price.
gifts: []
#  - { id: 999999999, name: "My new gift", coins: 99, seen: ${today}, source: my-phone }

# Units of a currency for one US dollar, averaged over a month.
rates: []
#  - month: ${today.slice(0, 7)}
#    source: my-phone
#    perUsd: { PKR: 281.50 }
`;
