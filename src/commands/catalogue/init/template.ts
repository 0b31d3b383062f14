import type { Day } from "../../../core/date.js";

/**
 * A catalogue file to start from. It is valid as it is, with no entries, and each example in it is valid once its `#`
 * is removed.
 */
export const template = (today: Day): string => `# Your own prices and gifts for giftworth, laid over its catalogue:
#
#   giftworth cost Lion --catalogue FILE
#
# Only differences from the catalogue belong here: an entry with an existing id replaces that entry, any other is added.
# To add entries to a section, remove its "[]" and the "#", and write what you saw.
# giftworth catalogue check FILE shows every mistake with its line.
# giftworth catalogue diff FILE shows what your file changes.
# giftworth catalogue schema prints the JSON Schema of this file, for editors; it has the sections that are not here.

# Where you saw it. Every entry below names one of these, or one of "giftworth sources".
# grade: official, official-elsewhere, press, page-copy or blog; date: when it was published or seen.
sources: []
#  - id: my-phone
#    title: Recharge screen of my phone
#    grade: page-copy
#    date: ${today}

# What coins cost. packages: coins and price; numbers in plain digits, with the decimals of the currency.
# channel: web, ios, android, app (store not named) or unspecified. Without "default: true" a list answers only if
# --prices names it. "giftworth catalogue show us-web-2024" shows an example.
priceLists: []
#  - id: my-pk-web
#    region: PK
#    channel: web
#    currency: PKR
#    observed: ${today}
#    source: my-phone
#    default: true
#    packages: { 70: 290, 350: 1450 }

# What gifts cost in coins. id: TikTok's own number, which fixes the price; leave it out if you know only the name.
# seen: the last day it was seen at that price.
gifts: []
#  - { id: 999999999, name: "My new gift", coins: 99, seen: ${today}, source: my-phone }

# Units of a currency for one US dollar, averaged over a month.
rates: []
#  - month: ${today.slice(0, 7)}
#    source: my-phone
#    perUsd: { PKR: 281.50 }

# Conditions and costs of a withdrawal. rule: minimum, fee, cap, methods, processing, age, payers or another;
# regions: codes, groups like EEA, or all. A rule for your region goes before one for all.
# "giftworth catalogue show minimum-paypal-eea" shows an example.
rules: []
#  - { id: my-minimum, rule: minimum, regions: [PK], method: paypal, amount: 10.00, currency: USD, source: my-phone }
#  - { id: my-fee, rule: fee, regions: [PK], method: paypal, part: 0.02, fixed: 0.50, currency: USD, source: my-phone }

# The creator's share of a diamond's value in a region; stated: the regions that the source itself names.
# "giftworth catalogue show flat" shows the regime for all regions.
regimes: []
#  - id: my-flat
#    kind: flat
#    regions: [PK]
#    share: 0.45
#    stated: [PK]
#    because: the rate my LIVE Center shows
#    source: my-phone

# Your own way to convert coins to money, for --model. share: regional (by the regime), scaled or a part of 1.
payoutModels: []
#  - id: my-model
#    label: one coin is one diamond of 0.01 USD, times 45%
#    verdict: agrees with my statements
#    base: diamonds
#    coinsPerDiamond: 1
#    nominal: 0.01
#    share: 0.45
#    source: my-phone
`;
