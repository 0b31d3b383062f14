import type { Part } from "../../../src/core/sentence.js";
import type { Block, Cell, Column, Row } from "../../../src/render/blocks.js";
import { coins, dollars, money, point, range, ratio } from "../../support/figures.js";

/** Answers as layouts may give them; the figures are examples. */

const payoutLion: readonly Block[] = [
  {
    kind: "answer",
    sentence: ["A Lion earns the creator ", { figure: dollars("59.99", "143.99", "158.99") }, "."],
    where: ["United States, 2026-11-29. A Lion is 29,999 coins, ", { figure: money("299.99") }, " before the share."],
  },
  {
    kind: "rows",
    caption: "What viewers pay, and the part of it that reaches the creator",
    columns: [
      { head: "Viewer pays", span: 2 },
      { head: "", gap: 3 },
      { head: "creator gets", span: 2, gap: 8 },
      { head: "", bar: true, width: 30 },
    ],
    rows: [
      ["web", "310.99", "0.46"],
      ["Android", "429.94", "0.34"],
      ["iPhone", "454.94", "0.32"],
    ].map(
      ([channel = "", paid = "", share = ""]): Row => ({
        cells: [channel, money(paid), { percent: ratio(share) }],
        bar: { ...point(money("143.99")), of: money(paid) },
      }),
    ),
  },
  {
    kind: "actions",
    items: [
      { label: "Why a range", text: ["In the US the share is 20% to 53%, by LIVE missions."] },
      {
        label: "Narrow it",
        text: [
          "Add the share your app shows, ",
          { typed: "--share 48%" },
          ", or what you did: ",
          { typed: "--live-minutes 30 --new-followers 5" },
          ".",
        ],
      },
    ],
  },
  { kind: "sure", level: "fair", reason: ["TikTok publishes no rate; this one fits every payout checked."] },
  { kind: "further", items: ["6 assumptions, 19 sources: --why", "other sites' figures: giftworth models Lion"] },
];

const payoutBrazil: readonly Block[] = [
  {
    kind: "answer",
    sentence: [
      "A Lion earns the creator ",
      { figure: { local: point(money("119.99", "USD", money("616.82", "BRL"))) } },
      ".",
    ],
    where: ["Brazil, 2026-11-29. A Lion is 29,999 coins."],
  },
  {
    kind: "rows",
    caption: "From diamonds to money",
    columns: [
      { head: "", width: 25 },
      { head: "", numeric: true },
      { head: "", numeric: true, gap: 3 },
    ],
    rows: [
      { cells: ["29,999 diamonds", money("299.99")] },
      { cells: ["your share, 50%", money("149.99")] },
      { cells: ["agency, 20%", { less: money("30.00") }] },
      { cells: ["you get", money("119.99"), money("616.82", "BRL")] },
    ],
  },
  { kind: "sure", level: "fair", reason: ["the sources for 50% speak of the US and the UK."] },
  { kind: "further", items: ["5 assumptions, 12 sources: --why"] },
];

const whole = (channel: string, paid: string, buy: string, left: number): Row => ({
  cells: [channel, money(paid), buy, coins(left)],
  bar: point(money(paid)),
});

const costLion: readonly Block[] = [
  {
    kind: "answer",
    sentence: [
      "A Lion costs ",
      { figure: money("310.99") },
      " on the web, ",
      { figure: money("454.94") },
      " on an iPhone.",
    ],
    where: ["United States, 2026-11-29. A Lion is 29,999 coins."],
  },
  {
    kind: "rows",
    caption: "What each channel asks",
    columns: [{ head: "" }, { head: "You pay" }, { head: "Buy", width: 32 }, { head: "Left over", drop: 1 }],
    rows: [
      whole("web", "310.99", "17,500 and a custom 12,499", 0),
      whole("Android", "429.94", "4 × 7,000, 1,400, 700", 101),
      whole("iPhone", "454.94", "4 × 6,607, 3,303, 330", 62),
    ],
  },
  {
    kind: "actions",
    items: [
      {
        label: "Do this",
        text: [
          "Buy in a browser at tiktok.com/coin: it saves ",
          { figure: money("143.95") },
          " (32%) against an iPhone, and the coins arrive in the same account.",
        ],
      },
    ],
  },
  { kind: "sure", level: "fair", reason: ["copies of TikTok's page for the web, blogs for the two stores."] },
  { kind: "further", items: ["3 assumptions, 10 sources: --why", "not in the US? giftworth config set region GB"] },
];

const euros = (dollars: string, amount: string): Cell => ({ local: money(dollars, "USD", money(amount, "EUR")) });
const left: readonly Column[] = [
  { head: "Way" },
  { head: "You get", gap: 3 },
  { head: "Fee", gap: 3 },
  { head: "From", gap: 3 },
  { head: "", gap: 3, drop: 1 },
];
const words = (cell: Cell): Cell => ({ text: [{ figure: cell as never }] });

const cashoutGermany: readonly Block[] = [
  {
    kind: "answer",
    sentence: [
      { word: "Yes", tone: "good" },
      ", if you are 18 or older: you can withdraw ",
      { figure: { local: money("98.40", "USD", money("85.30", "EUR")) } },
      ".",
    ],
    where: ["Germany, 2026-11-29. 20,000 diamonds are ", { figure: money("100.00") }, "."],
  },
  {
    kind: "rows",
    caption: "Ways to withdraw",
    columns: left,
    rows: [
      {
        cells: [
          "PayPal",
          words(euros("98.40", "85.30")),
          words(money("1.60")),
          words({ stated: money("1.00") }),
          "most for this amount",
        ],
      },
      {
        cells: [
          "bank",
          words(euros("97.10", "84.17")),
          words(money("2.90")),
          words({ stated: money("9.00") }),
          "better from $186.67 on",
        ],
      },
    ],
  },
  {
    kind: "actions",
    items: [
      { label: "When", text: ["usually 1 to 3 days; TikTok allows 15; PayPal may hold it 21 more."] },
      { label: "Tax", text: ["none is taken here; you may owe some."] },
      {
        label: "How sure",
        text: [{ word: "Good", tone: "good" }, " for minimum and fees (TikTok's own page), fair for the $100.00."],
      },
    ],
  },
  { kind: "further", items: ["5 assumptions, 20 sources: --why"] },
];

const cashoutUnclear: readonly Block[] = [
  {
    kind: "answer",
    sentence: [
      { word: "Maybe", tone: "fair" },
      ": you have about ",
      { figure: money("96.00") },
      "; the minimum is between ",
      { figure: { stated: money("10.00") } },
      " and ",
      { figure: { stated: money("100.00") } },
      ".",
    ],
    where: ["United States, 2026-11-29. TikTok names no minimum for the US."],
  },
  {
    kind: "rows",
    caption: "What you can withdraw, by balance",
    columns: [{ head: "" }, { head: "", gap: 3 }],
    rows: [
      { cells: ["below $10", "no"] },
      { cells: ["$10 to $100", "try it: the Withdraw button shows the minimum"] },
      { cells: ["from $100", "yes, at most $1,000 a day"] },
    ],
  },
  {
    kind: "actions",
    items: [
      {
        label: "Do this",
        text: [
          "In the app, Profile > Balance shows your dollars. Then: ",
          { typed: "giftworth cashout --usd 96 --minimum 50" },
        ],
      },
    ],
  },
  { kind: "sure", level: "poor", reason: ["blogs disagree, the last official figure is from 2019."] },
  { kind: "further", items: ["7 assumptions, 20 sources: --why"] },
];

const month = (period: string, low: string, likely: string, high: string, sum: string): Row => ({
  cells: [period, money(likely), "", sum],
  bar: dollars(low, likely, high),
});

const forecast: readonly Block[] = [
  {
    kind: "answer",
    sentence: [{ figure: money("995.64") }, " by the end of March 2027 (from $414.84 to $1,099.35)."],
    where: ["United States. 4 LIVEs a week at 3,000 coins, from 2026-12-01."],
  },
  {
    kind: "fan",
    label: "Money earned by the end of each month",
    points: [
      { period: "2026-12", range: dollars("106.28", "255.08", "281.64") },
      { period: "2027-01", range: dollars("212.56", "510.16", "563.28") },
      { period: "2027-02", range: dollars("308.56", "740.56", "817.68") },
      { period: "2027-03", range: dollars("414.84", "995.64", "1099.35") },
    ],
    table: {
      kind: "rows",
      caption: "Month by month",
      columns: [
        { head: "", gap: 0 },
        { head: "", gap: 3 },
        { head: "", bar: true, width: 36 },
        { head: "", gap: 4, drop: 1 },
      ],
      rows: [
        month("2026-12", "106.28", "255.08", "281.64", "$255.08 so far"),
        month("2027-01", "106.28", "255.08", "281.64", "$510.16"),
        month("2027-02", "96.00", "230.40", "254.40", "$740.56"),
        month("2027-03", "106.28", "255.08", "281.64", "$995.64"),
      ],
      total: ["total", money("995.64"), "from $414.84 to $1,099.35"],
    },
  },
  {
    kind: "actions",
    items: [
      {
        label: "Narrow it",
        text: [
          { typed: "--live-minutes 30 --new-followers 5" },
          " raises the low end to ",
          { figure: money("995.64") },
          ".",
        ],
      },
    ],
  },
  { kind: "sure", level: "fair", reason: ["TikTok publishes no rate, and the coins are your own guess."] },
  { kind: "note", text: "One big giver more or fewer can move a month outside these ranges." },
  { kind: "further", items: ["8 assumptions, 10 sources: --why", "-o plan.html"] },
];

const budget: readonly Block[] = [
  {
    kind: "answer",
    sentence: [
      { figure: { stated: money("20.00") } },
      " a week is ",
      { figure: { stated: money("1040.00") } },
      " a year: 68,692 coins on an iPhone.",
    ],
    where: ["United States. The same money buys 100,308 coins on the web (46% more)."],
  },
  {
    kind: "rows",
    caption: "What the budget buys",
    columns: [{ head: "" }, { head: "", gap: 3 }],
    rows: [
      { cells: ["each week", "buy 1 × 1,321 for $19.99"] },
      { cells: ["a month", { text: [{ figure: money("86.62") }, " and 5,724 coins"] }] },
      {
        cells: [
          "a year",
          {
            text: [
              { figure: money("1039.48") },
              " and 68,692 coins: 68,692 Roses, 68 Galaxies or 2 Lions; creators receive ",
              { figure: money("329.72") },
              " of it ($137.38 to $364.06)",
            ],
          },
        ],
      },
    ],
  },
  {
    kind: "actions",
    items: [
      {
        label: "Do this",
        text: ["Buy at tiktok.com/coin: ", { figure: { stated: money("20.00") } }, " is 1,929 coins a week there."],
      },
    ],
  },
  { kind: "sure", level: "poor", reason: ["one blog lists the iPhone's prices."] },
  { kind: "further", items: ["6 assumptions, 16 sources: --why"] },
];

const bar = (n: number) => point(coins(n));
const given = (cell: Cell, n: number): Row => ({ cells: [cell, coins(n)], bar: bar(n) });
const list = (head: string, width: number, long: number): readonly Column[] => [
  { head, width },
  { head: "Coins" },
  { head: "", bar: true, width: long, gap: 1 },
];
const part = (minute: string, n: number) => ({ from: `2026-11-20T19:${minute}:00Z`, value: coins(n) });

const tally: readonly Block[] = [
  {
    kind: "answer",
    sentence: ["This LIVE earned ", { figure: dollars("2.86", "6.87", "7.59") }, ": 1,433 coins from 4 givers."],
    where: ["United States, 2026-11-20 19:01 to 19:31 UTC, 30 minutes, 48 coins a minute."],
  },
  {
    kind: "timeline",
    label: "Coins in each five minutes",
    minutes: 5,
    parts: [part("00", 150), part("05", 900), part("10", 220), part("15", 140), part("20", 13), part("25", 10)],
    marks: [{ at: "2026-11-20T19:06:10Z", label: "Galaxy", value: coins(1_000) }],
    stretch: { from: "2026-11-20T19:06:00Z", until: "2026-11-20T19:26:00Z", label: "best 20 min from 19:06" },
    table: {
      kind: "rows",
      caption: "Coins in each five minutes",
      columns: [{ head: "From" }, { head: "Coins" }],
      rows: [],
    },
  },
  {
    kind: "beside",
    tables: [
      {
        kind: "rows",
        caption: "Gifts",
        columns: list("Gifts", 16, 14),
        rows: [
          given("1 Galaxy", 1_000),
          given("2 Hand Hearts", 200),
          given("4 Doughnuts", 120),
          given("28 Roses", 28),
          given("3 more", 85),
        ],
        total: ["total", coins(1_433)],
      },
      {
        kind: "rows",
        caption: "Givers",
        columns: list("Givers", 10, 10),
        rows: [
          given({ name: "Eve" }, 1_010),
          given({ name: "Jo ☀" }, 215),
          given({ name: "Tom" }, 140),
          given({ name: "Mara" }, 68),
        ],
        total: ["", coins(1_433)],
      },
    ],
  },
  { kind: "note", text: "70% came from one giver, Eve. 7 coins may be missing: one streak was cut off." },
  { kind: "sure", level: "fair", reason: ["TikTok publishes no rate; this one fits every payout checked."] },
  { kind: "further", items: ["3 assumptions, 9 sources: --why", "--group-by hour", "-o live.html"] },
];

const says = (amount: string, mistake: string, who: string): Row => ({
  cells: [money(amount), "", mistake, who],
  bar: point(money(amount)),
});

const models: readonly Block[] = [
  {
    kind: "answer",
    sentence: [
      "Sites say a Lion earns the creator anything from ",
      { figure: money("74.99") },
      " to ",
      { figure: money("749.97") },
      ".",
    ],
    where: ["In the United States it is $143.99 ($59.99 to $158.99)."],
  },
  {
    kind: "rows",
    caption: "What others say",
    columns: [{ head: "" }, { head: "", bar: true, width: 22 }, { head: "", width: 20 }, { head: "", drop: 1 }],
    rows: [
      says("74.99", "takes half twice", "Eklipse"),
      says("143.99", "giftworth", "US share, by missions"),
      says("149.99", "right at 50%", "BBC's test of 2022"),
      says("299.99", "no share taken", "TikTraining"),
      says("749.97", "ten times too much", "CalcPlanet"),
    ],
  },
  { kind: "further", items: ["11 models, 35 sources: --why", "use one with --model"] },
];

const list700 = (
  where: string,
  channel: string,
  price: Cell,
  amount: string,
  seen: string,
  flag?: Row["flag"],
): Row => ({
  cells: [where, channel, price, money(amount), "", seen],
  bar: point(money(amount)),
  ...(flag === undefined ? {} : { flag }),
});

const compare: readonly Block[] = [
  {
    kind: "answer",
    sentence: [
      "700 coins cost from ",
      { figure: money("7.01") },
      " (Canada) to ",
      { figure: money("15.20") },
      " (France, iPhone).",
    ],
    where: ["In US dollars at the rates of September 2026. You: United States, web, $7.25."],
  },
  {
    kind: "rows",
    caption: "The same coins elsewhere",
    columns: [
      { head: "" },
      { head: "", drop: 2 },
      { head: "", drop: 3 },
      { head: "" },
      { head: "", bar: true, width: 23 },
      { head: "", drop: 1 },
    ],
    rows: [
      list700("Canada", "store not named", money("9.75", "CAD"), "7.01", "2025", "old"),
      list700("Japan", "app", money("1100", "JPY"), "7.11", "2025"),
      list700("US", "web", money("7.25"), "7.25", "2026", "you"),
      list700("US", "iPhone", money("10.98"), "10.98", "2024-26"),
      list700("20 euro countries, iPhone", "", money("13.18", "EUR"), "15.20", "derived"),
    ],
    more: 9,
    foot: "Left out: India, where TikTok is banned.",
  },
  { kind: "sure", level: "poor", reason: ["most lists are of one blog each. 24 sources: --why"] },
];

const asked = (what: string, amount: string): Row => ({ cells: [what, "", money(amount)], bar: point(money(amount)) });

const offer: readonly Block[] = [
  {
    kind: "answer",
    sentence: [{ word: "Scam.", tone: "poor" }, " Coins cannot be passed from one account to another."],
    where: ["United States, 2026-11-29. TikTok charges $103.60 or more for 10,000 coins."],
  },
  {
    kind: "rows",
    caption: "The offer beside TikTok's own prices",
    columns: [{ head: "" }, { head: "", bar: true, width: 27 }, { head: "", gap: 7 }],
    rows: [asked("this offer", "60.00"), asked("TikTok, web", "103.60"), asked("TikTok, iPhone", "151.96")],
  },
  {
    kind: "actions",
    items: [{ label: "Do this", text: ["Buy only at tiktok.com/coin or in the app: Profile > Balance."] }],
  },
  {
    kind: "note",
    text:
      "Paid already?  Change your password, turn on two-step verification, log out other devices, dispute the charge " +
      "with your bank, report it in the app.",
  },
  { kind: "further", items: ["4 reasons, 12 sources: --why"] },
];

const outcome = (received: string): Part[] => [{ figure: money(received) }];

const reconcile: readonly Block[] = [
  { kind: "answer", sentence: ["Two of four months match."], where: ["The UK, 2026-05 to 2026-08."] },
  {
    kind: "figures",
    items: [
      { label: "Expected", cell: dollars("100.00", "120.00", "150.00") },
      { label: "Received", cell: money("96.00") },
      { label: "Months", cell: coins(4), note: "one without a statement" },
    ],
  },
  {
    kind: "strip",
    label: "May to August",
    range: dollars("100.00", "120.00", "150.00"),
    received: { label: "received", value: money("96.00") },
  },
  {
    kind: "section",
    head: "Month by month",
    aid: "Where a month lies to what was expected of it.",
    blocks: [
      {
        kind: "dots",
        label: "Expected and received",
        points: [
          {
            period: "2026-05",
            expected: dollars("100.00", "120.00", "150.00"),
            received: money("131.00"),
            verdict: "inside",
          },
          {
            period: "2026-06",
            expected: dollars("40.00", "50.00", "60.00"),
            received: money("75.00"),
            verdict: "above",
          },
          {
            period: "2026-07",
            expected: dollars("40.00", "50.00", "60.00"),
            received: money("12.00"),
            verdict: "below",
          },
          { period: "2026-08", expected: null, received: money("20.00"), verdict: "not comparable" },
        ],
        table: {
          kind: "rows",
          caption: "Expected and received",
          columns: [{ head: "Month" }, { head: "Received" }, { head: "", bar: true, width: 24 }, { head: "", drop: 1 }],
          rows: [
            { cells: ["2026-05", money("131.00"), "", "inside"] },
            { cells: ["2026-06", money("75.00"), "", "above"] },
            { cells: ["2026-07", { text: outcome("12.00") }, "", "below"] },
            { cells: ["2026-08", money("20.00"), "", "not comparable"] },
          ],
          total: ["total", money("238.00")],
        },
      },
    ],
  },
  { kind: "strip", label: "September", range: range(money("5.00"), money("5.00"), money("5.00")) },
  { kind: "sure", level: "good", reason: ["every statement is TikTok's own."] },
];

export const MOCK_UPS = {
  "payout-lion": payoutLion,
  "payout-brazil": payoutBrazil,
  "cost-lion": costLion,
  "cashout-germany": cashoutGermany,
  "cashout-unclear": cashoutUnclear,
  forecast,
  budget,
  tally,
  models,
  compare,
  offer,
  reconcile,
} as const satisfies Record<string, readonly Block[]>;
