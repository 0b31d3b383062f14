import { several } from "../../core/text.js";
import { type Cause, cause, when } from "./cause.js";
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
  const receivers = Math.max(1, ...logs.map((log) => log.receivers));
  return [
    cause(
      "unrecorded",
      ["reported above"],
      "LIVEs, or parts of one, that were not recorded: a log begins where its recorder joined",
    ),
    ...when(
      unfinished > 0,
      cause(
        "unfinished",
        ["reported above"],
        `${several(unfinished, "coin")} of streaks whose end is in no log are not counted`,
      ),
    ),
    ...when(
      unpriced > 0,
      cause("unpriced", ["reported above"], `${several(unpriced, "gift")} without a known price are not counted`),
    ),
    ...when(
      untimed > 0,
      cause("untimed", ["reported above"], `${several(untimed, "coin")} without a time stand in no month`),
    ),
    cause(
      "other-diamonds",
      ["reported above"],
      "diamonds that no log of a LIVE holds, like those of gifts on videos",
      "tiktok-help-video-gifts",
    ),
    ...when(
      replays > 0,
      cause(
        "replays",
        ["reported below"],
        `${several(replays, "event")} that nothing tells from a replay may be counted twice`,
      ),
    ),
    ...(receivers > 1
      ? [
          cause(
            "receivers",
            ["reported below"],
            `gifts in the logs went to ${receivers} receivers, and a sheet has the diamonds of one`,
          ),
        ]
      : [cause("guests", ["reported below"], "gifts to guests and co-hosts: their diamonds are their own")]),
    cause(
      "removed",
      ["reported below"],
      "diamonds that were taken off again, for gifts or popularity against the rules",
      "tiktok-virtual-items-2026",
    ),
    cause(
      "boxes",
      ["reported above", "reported below"],
      "gifts out of boxes and random gifts, which may count for another price than the log has",
    ),
    cause(
      "midnight",
      ["reported above", "reported below"],
      "LIVEs around midnight at the ends of a month or of a sheet: days of logs are in UTC",
    ),
  ];
}
