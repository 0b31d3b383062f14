import type { Channel, PriceList } from "../catalogue/model/model.js";

/** The channels in an app: `app` does not name a store. */
const IN_APP: ReadonlySet<Channel> = new Set(["ios", "android", "app"]);

/** Whether a list is of a requested channel; for the app, any of its stores is. */
export const isThrough = (list: Pick<PriceList, "channel">, channel: Channel | undefined): boolean =>
  channel === undefined || list.channel === channel || (channel === "app" && IN_APP.has(list.channel));
