import { sentence } from "../../core/sentence.js";
import type { Method } from "../../payouts/withdrawal.js";
import { localMoney } from "../../pricing/exchange.js";
import { commandLine } from "../../report/command-line.js";
import { methodName } from "../../report/method-words.js";
import type { Advice } from "../../report/report.js";
import type { Cashout, CashoutQuery } from "./body.js";
import type { Conversion } from "./conversion.js";
import { cheapestMethod } from "./methods.js";

/** Advice to take another method than the one by which most dollars arrive, if its provider's rate costs more. */
export function conversionAdvice(
  { eligible, payable, methods: ways, cheapest }: Cashout,
  query: CashoutQuery,
  conversion: Conversion | undefined,
  methods: readonly Method[],
): Advice[] {
  if (conversion === undefined || (eligible !== "yes" && eligible !== "conditional")) return [];
  const after = cheapestMethod(payable, ways, methods, conversion);
  const [most, better] = [cheapest, after].map((one) => ways.find(({ method }) => method === one));
  const left = most && conversion.after(most.net, most.method);
  if (most === undefined || better === undefined || left === undefined || most === better) return [];
  const text = sentence(
    `After conversion at its own rate, ${methodName(most.method)} leaves you `,
    { figure: left.likely },
    `; by ${methodName(better.method)} you get `,
    { figure: localMoney(better.net) },
    ". Compare both: ",
    { typed: `--in ${left.likely.unit}` },
  );
  return [{ kind: "do", text, command: [...commandLine("cashout/1", query), "--in", left.likely.unit] }];
}
