import type { Block, Row } from "../../../../src/render/blocks.js";
import { money, point } from "../../../support/figures.js";

const asked = (what: string, amount: string): Row => ({ cells: [what, "", money(amount)], bar: point(money(amount)) });

export const offer: readonly Block[] = [
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
