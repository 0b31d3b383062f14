import { describe, expect, test } from "vitest";
import { unwrap } from "../../../src/core/diagnostic.js";
import { readAgency } from "../../../src/readers/agency/agency.js";
import { readColumns } from "../../../src/readers/columns/column-map-yaml.js";
import { readLiveCenter, readMappedLog } from "../../../src/readers/columns/mapped-sheet.js";
import { readPayouts } from "../../../src/readers/statements/bank-statement.js";
import { readPaypal } from "../../../src/readers/statements/paypal.js";
import { statementsTogether } from "../../../src/readers/statements/statements.js";
import { BANK } from "./bank-map.js";

const map = (text: string) => unwrap(readColumns({ name: "map.yaml", text }));

describe("sheets by a map", () => {
  test("a bank's statement, below its own heading", () => {
    const text = `Konto 123
Auszug
Buchungstag;Auftraggeber;Betrag
18.07.2026;TikTok Technology;"1.250,00"
19.07.26;Miete;-800,00
`;
    const { payments, leftOut } = unwrap(readPayouts({ name: "bank.csv", text }, map(BANK)));
    expect(payments).toEqual([
      {
        line: 4,
        day: "2026-07-18",
        currency: "EUR",
        gross: "1250.00",
        fee: null,
        net: null,
        payer: "TikTok Technology",
        id: null,
      },
    ]);
    expect(leftOut).toEqual([
      { line: 5, day: "2026-07-19", reason: { code: "no-money-in" }, currency: "EUR", gross: "-800.00" },
    ]);
  });

  test("money paid back to a payer is kept apart from other debits", () => {
    const text = `Konto
Auszug
Buchungstag;Auftraggeber;Betrag
17.07.2026;TikTok;-30,00
18.07.2026;TikTok;50,00
19.07.2026;Miete;-800,00
`;
    const of = (payer?: string) => unwrap(readPayouts({ name: "bank.csv", text }, map(BANK), payer)).leftOut;
    for (const payer of [undefined, "tiktok"])
      expect(of(payer).map(({ reason }) => reason.code)).toEqual(["outgoing", "no-money-in"]);
  });

  test("missing headings are reported at their place in the map", () => {
    const found = readPayouts({ name: "bank.csv", text: "a\nb\nTag;Betrag\n" }, map(BANK));
    expect(found).toMatchObject({
      diagnostics: [
        {
          message: "bank.csv has no heading “Buchungstag”",
          at: { file: "map.yaml", line: 8, column: 8 },
          excerpt: { text: "  day: Buchungstag" },
          help: "its headings are Tag, Betrag",
        },
        { message: "bank.csv has no heading “Auftraggeber”" },
      ],
    });
  });

  test("PayPal in another language", () => {
    const german = map(`kind: paypal
columns: { day: Datum, payer: Name, status: Status, currency: Währung, gross: Brutto, fee: Gebühr, net: Netto, id: Transaktionscode, impact: Auswirkung auf Guthaben }
words: { completed: Abgeschlossen, credit: Haben }
`);
    const text = `Datum,Name,Status,Währung,Brutto,Gebühr,Netto,Transaktionscode,Auswirkung auf Guthaben
18.07.2026,TikTok,Abgeschlossen,EUR,"1.250,00","-1,00","1.249,00",T1,Haben
19.07.2026,TikTok,Ausstehend,EUR,"100,00","0,00","100,00",T2,Memo
20.07.2026,,Abgeschlossen,EUR,"50,00","0,00","50,00",T3,Haben
`;
    const { payments, leftOut } = unwrap(readPaypal({ name: "pp.csv", text }, german));
    expect(payments).toMatchObject([{ day: "2026-07-18", gross: "1250.00", net: "1249.00", id: "T1" }]);
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      { code: "status", status: "Ausstehend", waits: true },
      { code: "no-payer" },
    ]);
  });

  test("PayPal's own word for completed still counts next to a stated one", () => {
    const named = map("kind: paypal\nwords: { completed: Done }\n");
    const text = `Date,Name,Status,Currency,Gross
7/18/2026,TikTok,Done,USD,5.00
7/19/2026,TikTok,Completed,USD,6.00
7/20/2026,TikTok,Pending,USD,7.00
`;
    const { leftOut } = unwrap(readPaypal({ name: "pp.csv", text }, named));
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      { code: "status", status: "Completed", waits: false },
      { code: "status", status: "Pending", waits: true },
    ]);
  });

  test("PayPal in another language, with money taken back", () => {
    const french = (words: string) =>
      map(`kind: paypal
columns: { day: Date, payer: Nom, type: Type, status: État, currency: Devise, gross: Brut, id: Numéro, impact: Impact }
words: { completed: Terminé, credit: Crédit${words} }
`);
    const text = `Date,Nom,Type,État,Devise,Brut,Numéro,Impact
18/07/2026,TikTok,Paiement,Terminé,EUR,"100,00",T1,Crédit
19/07/2026,TikTok,Remboursement,Terminé,EUR,"-50,00",T2,Débit
20/07/2026,Boutique,Paiement,Terminé,EUR,"-9,00",T3,Débit
`;
    const read = (words: string) => {
      const { payments, leftOut } = statementsTogether([unwrap(readPaypal({ name: "pp.csv", text }, french(words)))]);
      return [payments.map(({ gross }) => gross), leftOut.map(({ reason }) => reason.code)];
    };
    expect(read(", refund: remboursement")).toEqual([["100.00", "-50.00"], ["impact"]]);
    // Without the word it may be anything, which is a warning.
    expect(read("")).toEqual([["100.00"], ["outgoing", "impact"]]);
  });

  test("a stated date format settles an ambiguous column", () => {
    const text =
      "Date,Name,Status,Currency,Gross,Fee,Net,Transaction ID\n7/8/2026,TikTok,Completed,USD,5.00,0.00,5.00,T1\n";
    const days = (form: string) =>
      unwrap(readPaypal({ name: "pp.csv", text }, map(`kind: paypal\ndate-format: ${form}`))).payments[0]!.day;
    expect([days("M/D/Y"), days("D/M/Y")]).toEqual(["2026-07-08", "2026-08-07"]);
  });

  test("an agency's sheet in other words", () => {
    const agency = map(
      'kind: agency\ndecimal-mark: ","\ncolumns: { period: Zeitraum, creator: Kennung, diamonds: Diamanten }',
    );
    const { rows } = unwrap(
      readAgency({ name: "a.csv", text: "Zeitraum;Kennung;Diamanten\n2026-07-01 ~ 2026-07-06;71;1.234.567\n" }, agency),
    );
    expect(rows).toMatchObject([{ diamonds: 1234567, creator: { id: "71" }, period: { to: "2026-07-06" } }]);
  });

  test("LIVE Center: a LIVE a row", () => {
    const center = map("kind: live-center\ncolumns: { day: 日付, diamonds: ダイヤモンド }");
    const text = '日付,ダイヤモンド\n2026/07/18,"1,200"\n2026/07/18,300\n2026/07/19,-\n';
    expect(unwrap(readLiveCenter({ name: "c.csv", text }, center))).toEqual([
      { line: 2, day: "2026-07-18", diamonds: 1200 },
      { line: 3, day: "2026-07-18", diamonds: 300 },
    ]);
  });

  test("a log of your own", () => {
    const log = map("kind: log\ncolumns: { time: When, gift: Gift, count: N, coins: Total, sender: Who }");
    const text = `When,Gift,N,Total,Who
2026-07-18 02:15:42,Rose,20,20,nora
2026-07-18T23:59,Lion,,29999,
1784340000,Rose,1,1,=cmd()
1784340000123,"Rose",1,,mia
`;
    expect(unwrap(readMappedLog({ name: "l.csv", text }, log))).toMatchObject([
      { line: 2, time: "2026-07-18T02:15:42Z", day: "2026-07-18", gift: "Rose", count: 20, coins: 20, sender: "nora" },
      { line: 3, time: "2026-07-18T23:59:00Z", count: 1, coins: 29999, sender: null },
      // 1784340000 = 20,652 days of 86,400 seconds, and 7,200 seconds
      { line: 4, time: "2026-07-18T02:00:00Z", day: "2026-07-18", sender: "=cmd()" },
      { line: 5, time: "2026-07-18T02:00:00Z", coins: null, coinsEach: null },
    ]);
  });

  test.each([
    ["kind: log\ncolumns: { day: D, coins: C }", "D,C\n7/8/2026,5\n", "sheet.ambiguous"],
    ["kind: log\ncolumns: { day: D, coins: C }", "D,C\n2026-07-32,5\n", "sheet.invalid"],
    ["kind: log\ncolumns: { day: D, coins: C }", "D,C\n2026-07-31,-5\n", "sheet.invalid"],
    ["kind: log\ncolumns: { day: D, coins: C }", "D,C,C\n2026-07-31,5,5\n", "sheet.invalid"],
  ])("%s of %j is %s", (yaml, text, code) => {
    expect(readMappedLog({ name: "l.csv", text }, map(yaml))).toMatchObject({ diagnostics: [{ code }] });
  });
});
