import { shifted } from "../../core/number.js";
import { present } from "../../core/present.js";
import type { Money, Ratio } from "../../core/quantity.js";
import type { Range } from "../../core/range.js";
import { grouped, several } from "../../core/text.js";
import type { Bar, Block, Row } from "../../render/blocks.js";
import { channelName } from "../../report/channel-words.js";
import type { Asked } from "../base/command.js";
import { moneyCells } from "../base/money-cells.js";
import { answerBlocks } from "../base/skeleton.js";
import { hasBill } from "./answer.js";
import type { Payout } from "./body.js";
import type { PayoutReport } from "./report.js";

/** What viewers pay and the creator's share of it; with deductions, the steps from diamonds to money. */
export function payoutLayout(report: PayoutReport, asked: Asked): Block[] {
  const { result, query } = report;
  const warnings = report.warnings.filter(({ about }) => about !== "share" || showsShares(result));
  return answerBlocks({ ...report, warnings }, asked, {
    blocks: hasBill(result) ? billOf(result, query) : [viewers(result)],
    why: [
      ...(hasBill(result) ? [] : billOf(result, query)),
      { kind: "points", head: "Model", points: [`${result.model}: ${result.verdict}`] },
    ],
  });
}

/** The steps from diamonds to money; none below a cent, where all would be zero. */
const billOf = (result: Payout, query: PayoutReport["query"]): Block[] =>
  result.hundred === undefined ? [bill(result, query)] : [];

function bill(
  { diamonds, regime, nominal, rate, gross, agency, withholding, fees, net }: Payout,
  query: PayoutReport["query"],
): Block {
  const from = diamonds === undefined ? "what was spent" : several(grouped(diamonds.amount), "diamond");
  const share = regime === "fixed" ? "the model's share, " : "your share, ";
  return {
    kind: "rows",
    caption: "From diamonds to money",
    columns: [
      { head: "", width: 25 },
      { head: "", numeric: true },
      { head: "", numeric: true, gap: 3 },
    ],
    rows: [
      { cells: [from, ...moneyCells(nominal)] },
      { cells: [{ text: [share, { figure: { percent: rate } }] }, ...moneyCells(gross)] },
      ...taken("agency", percentOf(query.agency), agency),
      ...taken("tax withheld", percentOf(query.withholding), withholding),
      ...taken("fees", query.method, fees),
      { cells: ["you get", ...moneyCells(net)] },
    ],
  };
}

/** A row for a deduction, if there is one. */
const taken = (label: string, by: string | undefined, part: Range<Money> | undefined): Row[] =>
  part === undefined ? [] : [{ cells: [`${label}, ${by}`, ...moneyCells(part, (less) => ({ less }))] }];

/** Below a cent, percentages would be meaningless, and the steps with deductions have none. */
const showsShares = (result: Payout): boolean => !hasBill(result) && result.hundred === undefined;

function viewers({ viewerPays = [], share = [], hundred }: Payout): Block {
  const small = hundred !== undefined;
  const rows = viewerPays.map((row, index) => ({ ...row, part: share[index]?.likely ?? null }));
  return {
    kind: "rows",
    caption: "What viewers pay, and the part of it that the creator gets",
    columns: [
      { head: "Viewer pays", span: 2 },
      { head: "", gap: 3, numeric: true },
      ...(small ? [] : [{ head: "creator gets", span: 2, gap: 8 }]),
      ...(small ? [] : [{ head: "", bar: true as const, width: 30, drop: 1 }]),
    ],
    rows: rows
      .sort((one, other) => one.pay.exact.cmp(other.pay.exact))
      .map(
        ({ channel, estimated, pay, part }): Row => ({
          cells: [
            channelName(channel),
            estimated ? { text: ["about ", { figure: pay }] } : pay,
            ...(small ? [] : [{ about: part }]),
          ],
          ...present({ bar: small ? undefined : partOf(part) }),
        }),
      ),
    ...present({ foot: !small && viewerPays.some(leavesCoins) ? USED : undefined }),
  };
}

/** Whether a purchase has more coins than are used. */
const leavesCoins = ({ pay, worth }: NonNullable<Payout["viewerPays"]>[number]): boolean => pay.amount !== worth.amount;

const USED = "Coins left over are not counted in these percentages.";

const partOf = (part: Ratio | null): Bar | undefined =>
  part === null ? undefined : { low: part, likely: part, high: part, of: "one" };

/** A fraction as the percentage that was typed. */
const percentOf = (part = "0"): string => `${shifted(part, 2)}%`;
