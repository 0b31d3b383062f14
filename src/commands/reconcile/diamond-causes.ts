import { several } from "../../core/text.js";
import { type Cause, cause, when } from "./cause.js";
import { zonesOf } from "./notes.js";
import type { ReconcileQuery } from "./query.js";

/** Why reported and counted diamonds can differ; causes that the logs show have a figure. */
export function diamondCauses({ books }: ReconcileQuery): Cause[] {
  const logs = books.counted ?? [];
  const all = (part: "unfinishedCoins" | "unpriced" | "untimedCoins" | "undedupable"): number =>
    logs.reduce((total, log) => total + log[part], 0);
  const [unfinished, unpriced, untimed, replays] = [
    all("unfinishedCoins"),
    all("unpriced"),
    all("untimedCoins"),
    all("undedupable"),
  ];
  const zones = zonesOf(logs);
  const receivers = Math.max(1, ...logs.map((log) => log.receivers));
  return [
    cause(
      "unrecorded",
      ["reported above"],
      "LIVEs, or parts of one, that were not recorded: a log starts when its recorder joins",
    ),
    ...when(
      unfinished > 0,
      cause(
        "unfinished",
        ["reported above"],
        `not counted: ${several(unfinished, "coin")} of streaks without an end in the logs`,
      ),
    ),
    ...when(
      unpriced > 0,
      cause("unpriced", ["reported above"], `not counted: ${several(unpriced, "gift")} without a known price`),
    ),
    ...when(
      untimed > 0,
      cause("untimed", ["reported above"], `not in any month: ${several(untimed, "coin")} without a time`),
    ),
    cause(
      "other-diamonds",
      ["reported above"],
      "diamonds from outside LIVEs, like those of gifts on videos",
      "tiktok-help-video-gifts",
    ),
    ...when(
      replays > 0,
      cause(
        "replays",
        ["reported below"],
        `possibly counted twice: ${several(replays, "event")} that could be replays`,
      ),
    ),
    ...(receivers > 1
      ? [
          cause(
            "receivers",
            ["reported below"],
            `gifts in the logs went to ${receivers} receivers; a sheet has the diamonds of one`,
          ),
        ]
      : [cause("guests", ["reported below"], "gifts to guests and co-hosts, who keep their own diamonds")]),
    cause(
      "removed",
      ["reported below"],
      "diamonds that TikTok removed, for gifts or popularity against its rules",
      "tiktok-virtual-items-2026",
    ),
    cause(
      "boxes",
      ["reported above", "reported below"],
      "gifts from boxes and random gifts, which may count at another price than in the log",
    ),
    cause(
      "midnight",
      ["reported above", "reported below"],
      `LIVEs around midnight at either end of a month or a sheet: days in logs are in ${zones.join(" and ")}`,
    ),
  ];
}
