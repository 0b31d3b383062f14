import type { Channel } from "../catalogue/model/model.js";

/** A channel as named in a table. */
const NAMES: Readonly<Record<Channel, string>> = {
  web: "web",
  ios: "iPhone",
  android: "Android",
  app: "in the app",
  unspecified: "store not named",
};

/** Where coins are bought, within a sentence: `costs $310.99 on the web`. */
const WHERE: Readonly<Record<Channel, string>> = {
  web: "on the web",
  ios: "on an iPhone",
  android: "on Android",
  app: "in the app",
  unspecified: "in a store that is not named",
};

/** A channel as named in a table: `iPhone`. */
export const channelName = (channel: Channel): string => NAMES[channel];

/** Where coins of a channel are bought, within a sentence: `on an iPhone`. */
export const onChannel = (channel: Channel): string => WHERE[channel];

/** Where to buy: `Buy in a browser at tiktok.com/coin`. */
export const buyingPlace = (channel: Channel): string =>
  channel === "web" ? "in a browser at tiktok.com/coin" : onChannel(channel);
