// `npm start` shows the main job; `npm start -- cost Rose` asks something else.
if (process.argv.length === 2) process.argv.push("payout", "Lion");
require("./giftworth.cjs");
