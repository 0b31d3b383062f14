import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { unwrap } from "../../../src/core/diagnostic.js";
import { readPaypal } from "../../../src/readers/statements/paypal.js";
import { statementsTogether } from "../../../src/readers/statements/statements.js";

const ACTIVITY = "Date,Name,Type,Status,Currency,Gross,Fee,Net,Transaction ID,Balance Impact";
const PERSONAL =
  "Date,Time,Time Zone,Description,Currency,Gross,Fee,Net,Balance,Transaction ID,From Email Address,Name";

const readAll = (texts: readonly string[], payer?: string) => {
  const statements = texts.map((text) => unwrap(readPaypal({ name: "pp.csv", text }, undefined, payer)));
  return statementsTogether(statements, payer);
};
const read = (text: string, payer?: string) => readAll([text], payer);
const faults = (text: string): string[] => {
  const found = readPaypal({ name: "pp.csv", text });
  if (found.ok) throw new Error("it has no fault");
  return found.diagnostics.map(({ at, code, message }) => `${at?.line}:${at?.column} ${code} ${message}`);
};

describe("rows that count", () => {
  const text = `\uFEFF${ACTIVITY}
7/18/2026,TikTok Ltd,Mass Pay Payment,Completed,USD,"1,250.00",-1.00,"1,249.00",T1,Credit
7/19/2026,TikTok Ltd,Mass Pay Payment,Pending,USD,100.00,0.00,100.00,T2,Memo
7/20/2026,,General Currency Conversion,Completed,USD,-50.00,0.00,-50.00,T3,Debit
7/20/2026,,General Currency Conversion,Completed,EUR,46.00,0.00,46.00,T4,Credit
7/21/2026,Shop,Payment Refund,Completed,USD,9.00,0.00,9.00,T5,Credit
7/21/2026,,Hold on Balance for Dispute Investigation,Completed,USD,5.00,0.00,5.00,T6,Credit
7/22/2026,,Bank Deposit to PP Account,Completed,USD,20.00,0.00,20.00,T7,Credit
7/22/2026,Shop,Website Payment,Completed,USD,0.00,0.00,0.00,T8,Credit
7/23/2026,,Something New,Completed,USD,3.00,0.00,3.00,T9,Credit
7/24/2026,Aunt,Mobile Payment,Completed,USD,7.00,0.00,7.00,T10,Credit
`;

  test("completed credits from a payer, exactly as written", () => {
    expect(read(text).payments).toEqual([
      {
        line: 2,
        day: "2026-07-18",
        currency: "USD",
        gross: "1250.00",
        fee: "-1.00",
        net: "1249.00",
        payer: "TikTok Ltd",
        id: "T1",
      },
      expect.objectContaining({ day: "2026-07-24", gross: "7.00", fee: "0.00", payer: "Aunt" }),
    ]);
  });

  test("every other row has its reason", () => {
    expect(read(text).leftOut.map(({ line, reason, gross }) => [line, reason, gross])).toEqual([
      [3, { code: "status", status: "Pending", waits: true }, "100.00"],
      [4, { code: "impact", impact: "Debit" }, "-50.00"],
      [5, { code: "conversion" }, "46.00"],
      [6, { code: "reversal" }, "9.00"],
      [7, { code: "hold" }, "5.00"],
      [8, { code: "own-money" }, "20.00"],
      [9, { code: "no-money-in" }, "0.00"],
      [10, { code: "no-payer" }, "3.00"],
    ]);
  });

  test("of one payer, in any case", () => {
    const { payments, leftOut } = read(text, "tiktok");
    expect(payments.map(({ id }) => id)).toEqual(["T1"]);
    expect(leftOut.at(-1)).toMatchObject({ reason: { code: "other-payer" }, gross: "7.00" });
  });

  const BACK = `${ACTIVITY},Reference Txn ID`;
  const paid = "7/18/2026,TikTok Ltd,Mass Pay Payment,Completed,USD,50.00,0.00,50.00,T1,Credit,";
  const back = (day: string, rest: string, type = "Payment Reversal", status = "Completed", who = "TikTok Ltd") =>
    `${day},${who},${type},${status},USD,-30.00,0.00,-30.00,T2,Debit,${rest}`;
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ["a reversal of a payment that counts", [paid, back("7/20/2026", "T1")], ["50.00", "-30.00"]],
    ["without a reference, by its payer", [paid, back("7/20/2026", "")], ["50.00", "-30.00"]],
    ["before its payment, as the newest rows are first", [back("7/20/2026", "T1"), paid], ["-30.00", "50.00"]],
    ["of a payment before the statement", [back("7/20/2026", "T0")], ["-30.00"]],
    ["not completed", [paid, back("7/20/2026", "T1", undefined, "Pending")], ["50.00"]],
    ["of another payer", [paid, back("7/20/2026", "", undefined, undefined, "Shop")], ["50.00"]],
    ["of a payment whose status leaves it out", [paid.replace("Completed", "Reversed"), back("7/20/2026", "T1")], []],
    ["a conversion", [paid, back("7/20/2026", "T1", "General Currency Conversion")], ["50.00"]],
    ["a transfer", [paid, back("7/20/2026", "", "User Initiated Withdrawal", undefined, "")], ["50.00"]],
  ])("taken back: %s", (_, rows, counts) => {
    const { payments } = read([BACK, ...rows].join("\n"), "tiktok");
    expect(payments.map(({ gross }) => gross)).toEqual(counts);
  });

  test("without --payer, a reversal of any payer is subtracted", () => {
    expect(read([BACK, paid, back("7/20/2026", "T1")].join("\n")).payments).toHaveLength(2);
    expect(read([BACK, paid, back("7/20/2026", "T0")].join("\n")).payments).toHaveLength(1);
  });

  test.each([undefined, "tiktok"])("taken back in another statement, of the payer %s", (payer) => {
    const [july, august] = [[BACK, paid].join("\n"), [BACK, back("8/20/2026", "T1")].join("\n")];
    for (const texts of [
      [july, august],
      [august, july],
      // If two statements have it, it is subtracted once.
      [july, august, august],
    ])
      expect(readAll(texts, payer).payments.map(({ day, gross }) => [day, gross])).toEqual(
        expect.arrayContaining([
          ["2026-07-18", "50.00"],
          ["2026-08-20", "-30.00"],
        ]),
      );
    expect(readAll([july, august, august], payer).payments).toHaveLength(2);
    // The first statement says that it was reversed, and already leaves it out.
    const reversed = july.replace("Completed", "Reversed");
    expect(readAll([reversed, august], payer).payments).toEqual([]);
  });

  test("a payment refunded in part counts in full, and its refund is subtracted", () => {
    const rows = [
      paid.replace("Completed", "Partially Refunded").replaceAll("50.00", "100.00").replace("T1", "TX2"),
      paid.replaceAll("50.00", "10.00").replace("T1", "TX3"),
      back("7/20/2026", "TX2", "Payment Refund").replaceAll("-30.00", "-40.00").replace("T2", "TX4"),
    ];
    // 100.00 + 10.00 − 40.00 = 70.00
    for (const payer of [undefined, "tiktok"])
      expect(read([BACK, ...rows].join("\n"), payer)).toMatchObject({
        payments: [{ gross: "100.00" }, { gross: "10.00" }, { gross: "-40.00" }],
        leftOut: [],
      });
  });

  test("money paid to the payer is kept apart from other debits", () => {
    const bought = back("7/20/2026", "", "PreApproved Payment Bill User Payment");
    expect(read([BACK, paid, bought].join("\n"), "tiktok").leftOut).toMatchObject([
      { reason: { code: "outgoing" }, gross: "-30.00" },
    ]);
  });

  test("a personal statement has neither status nor impact", () => {
    const personal = `${PERSONAL}
18.07.2026,02:15:42,CEST,Mass Pay Payment,EUR,"1.250,00","-1,00","1.249,00","1.249,00",T1,a@example.invalid,TikTok
19.07.2026,02:15:42,CEST,Website Payment,EUR,"-20,00","0,00","-20,00","1.229,00",T2,,Shop
`;
    const { payments, leftOut } = read(personal);
    expect(payments).toMatchObject([
      { day: "2026-07-18", currency: "EUR", gross: "1250.00", fee: "-1.00", net: "1249.00" },
    ]);
    expect(leftOut).toMatchObject([{ reason: { code: "no-money-in" }, gross: "-20.00" }]);
  });
});

describe("in German", () => {
  const HEAD =
    '"Datum","Uhrzeit","Zeitzone","Name","Typ","Status","Währung","Brutto","Gebühr","Netto","Transaktionscode","Zugehöriger Transaktionscode","Auswirkung auf Guthaben"';
  const german = (day: string, name: string, type: string, gross: string, rest: string, status = "Abgeschlossen") =>
    `"${day}","10:00:00","CET","${name}","${type}","${status}","EUR","${gross}","0,00","${gross}",${rest}`;

  test("the activity download", () => {
    const text = [
      HEAD,
      german("18.07.2026", "TikTok", "Sammelzahlung", "1.250,00", '"T1","","Haben"'),
      german("19.07.2026", "TikTok", "Sammelzahlung", "100,00", '"T2","","Memo"', "Ausstehend"),
      german("20.07.2026", "", "Allgemeine Währungsumrechnung", "50,00", '"T3","","Haben"'),
      german("20.07.2026", "Bank", "Bankgutschrift auf PayPal-Konto", "50,00", '"T4","","Haben"'),
      german("21.07.2026", "Bank", "Rückbuchung allgemeiner Einbehaltung", "7,00", '"T5","","Haben"'),
      german("22.07.2026", "TikTok", "Rückbuchung", "-30,00", '"T6","T1","Soll"'),
      german("23.07.2026", "Laden", "PayPal Express-Zahlung", "-9,90", '"T7","","Soll"'),
    ].join("\n");
    const { payments, leftOut } = read(text, "tiktok");
    expect(payments.map(({ day, gross, id }) => [day, gross, id])).toEqual([
      ["2026-07-18", "1250.00", "T1"],
      ["2026-07-22", "-30.00", "T6"],
    ]);
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      { code: "status", status: "Ausstehend", waits: true },
      { code: "conversion" },
      { code: "own-money" },
      { code: "hold" },
      { code: "impact", impact: "Soll" },
    ]);
  });

  test("the personal statement", () => {
    const text = `"Datum","Uhrzeit","Zeitzone","Beschreibung","Währung","Brutto","Entgelt","Netto","Guthaben","Transaktionscode","Name"
"18.07.2026","10:00:00","CET","Sammelzahlung","EUR","50,00","-1,50","48,50","48,50","T1","TikTok"
`;
    expect(read(text).payments).toMatchObject([{ gross: "50.00", fee: "-1.50", net: "48.50", payer: "TikTok" }]);
  });
});

const row = (day: string, gross: string, net = gross, currency = "USD", status = "Completed") =>
  `${day},TikTok,Mass Pay Payment,${status},${currency},"${gross}",0.00,"${net}",T1,Credit`;

describe("the faults of a statement", () => {
  test.each<[string, readonly string[]]>([
    [
      `${ACTIVITY}\n${row("7/8/2026", "5.00")}\n`,
      ["2:1 sheet.ambiguous “7/8/2026” is 2026-07-08 or 2026-08-07, and no other day of the column says which"],
    ],
    [
      `${ACTIVITY}\n${row("7/18/2026", "5.00")}\n${row("19/7/2026", "5.00")}\n`,
      ["3:1 sheet.invalid “19/7/2026” is not a date written M/D/Y"],
    ],
    [`${ACTIVITY}\n${row("7/18/2026", "1,250.00", "1.250,00")}\n`, ["2:65 sheet.invalid “1.250,00” is not an amount"]],
    [`${ACTIVITY}\n${row("7/18/2026", "5.00", "4.00")}\n`, ["2:61 sheet.invalid 5.00 less a fee of 0.00 is not 4.00"]],
    [`${ACTIVITY}\n${row("7/18/2026", "5.001")}\n`, ["2:49 sheet.invalid “5.001” has more decimals than USD"]],
    [`${ACTIVITY}\n${row("7/18/2026", "5.00", "5.00", "ABC")}\n`, ["2:45 sheet.invalid “ABC” is not a currency"]],
    [
      `${ACTIVITY}\n${row("7/18/2026", "5.00", "5.00", "USD", "Abgeschlossen")}\n`,
      ["2:35 sheet.invalid no row has the status “Completed”"],
    ],
    [`Date,Currency\n`, ["1:1 sheet.invalid the headings have no column “Gross”"]],
  ])("%j", (text, expected) => expect(faults(text)).toEqual(expected));

  test("both readings, and how to choose one", () => {
    const found = readPaypal({ name: "pp.csv", text: `${ACTIVITY}\n${row("7/8/2026", "5.00")}\n` });
    expect(found).toMatchObject({ diagnostics: [{ help: expect.stringContaining("date-format: M/D/Y") }] });
  });

  test("no completed payment is zero received, not a fault", () => {
    const { payments, leftOut } = read(`${ACTIVITY}\n${row("7/18/2026", "5.00", "5.00", "USD", "Pending")}\n`);
    expect([payments.length, leftOut.length]).toEqual([0, 1]);
  });
});

test("an activity download has one payment of 1,837.50 and one pending of 60.00", () => {
  const { payments, leftOut } = read(readFileSync("test/samples/paypal-activity.csv", "utf8"));
  expect(payments.map(({ net }) => net)).toEqual(["1837.50"]);
  const waiting = leftOut.filter(({ reason }) => reason.code === "status" && reason.waits);
  expect(waiting.map(({ gross }) => gross)).toEqual(["60.00"]);
});
