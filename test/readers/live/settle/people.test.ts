import { describe, expect, test } from "vitest";
import { tally } from "../reading.js";
import { log, ROSE, sent } from "../sending.js";
import { ANY_ORDER, type Writer } from "../writers.js";

describe("identities", () => {
  test("neighbouring ids written as numbers keep every digit", () => {
    const go = ANY_ORDER.Go!;
    const found = tally(log([sent(), sent(), sent()], go));
    expect(found).toMatchObject({ settledCoins: 3, duplicates: 0 });
    expect(found.senders[0]!.id).toBe("7000000000000010021");
  });

  test("ids that a program has rounded do not identify events", () => {
    const rounded: Writer = (event) =>
      ANY_ORDER.Go!(event).replace(/"MessageID":\d+/, '"MessageID":7600000000000001000');
    const found = tally(log([sent(), sent()], rounded));
    expect(found).toMatchObject({ settledCoins: 2, duplicates: 0 });
    expect(tally(log([sent({ streakId: "4" }), sent({ streakId: "4" })], rounded)).duplicates).toBe(1);
  });

  test("long numbers in texts and quotes in names stay as they are", () => {
    const name = 'x:1234567890123456789, "y" \\ 12345678901234567890';
    const found = tally(log([sent({ sender: { id: "7000000000000010022", handle: "a", name } })], ANY_ORDER.Go!));
    expect(found.senders).toMatchObject([{ id: "7000000000000010022", name }]);
  });

  test("a name that a later event states is used, also after events of others", () => {
    const nora = sent({ sender: { id: "7000000000000010022", handle: "nora", name: "Nora" } });
    const nameless = ANY_ORDER["connector 1"]!({ ...nora, messageId: "1", streakId: "2" })
      .replace('"uniqueId":"nora",', "")
      .replace('"nickname":"Nora",', "");
    expect(nameless).not.toMatch(/nora/i);
    const named = ANY_ORDER["connector 1"]!(nora);
    for (const lines of [
      [nameless, named],
      [nameless, ANY_ORDER["connector 1"]!(sent()), named],
    ])
      expect(tally(lines.join("\n")).senders).toContainEqual(
        expect.objectContaining({ id: "7000000000000010022", handle: "nora", name: "Nora", coins: 2 }),
      );
  });

  test("digits after a point are not an id, however many", () => {
    const go = ANY_ORDER.Go!(sent()).replace(/^\{/, '{"score":0.12345678901234567,"low":-1.2345678901234567e-5,');
    expect(tally(go)).toMatchObject({ settledCoins: 1, badLines: { count: 0 } });
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty", "", "0"])("names like %j are names", (name) => {
    const sender = { id: name, handle: name, name };
    const gift = { ...ROSE, name };
    const found = tally(log([sent({ sender, gift, room: name }), sent({ sender, gift, room: name })]));
    const nothing = name === "" || name === "0";
    // An empty name states nothing, and the catalogue has a name for the id.
    expect(found).toMatchObject({ settledCoins: 2, gifts: [{ name: name === "" ? "Rose" : name, count: 2 }] });
    expect(found.senders).toMatchObject([{ id: nothing ? null : name, coins: 2 }]);
  });

  test.each(["小明", "Zoë", "👩‍👩‍👧", "\u001b[31m", "\ud800", "a\u00e9\u00c3\u00a9", "\u2028"])(
    "the name and handle %j are kept exactly",
    (name) => {
      const plain = log([sent({ sender: { id: "1", handle: name, name } })]);
      const escaped = plain.replace(/[^\0-\x7F]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
      const both = plain.replace("Rose", "Ros\\u0065");
      for (const text of [
        plain,
        escaped,
        both,
        `${plain}\n${log([sent({ sender: { id: "2", handle: "é", name: "\\u00e9" } })])}`,
      ]) {
        expect(tally(text).senders.find(({ id }) => id === "1")).toMatchObject({ handle: name, name });
      }
    },
  );
});
