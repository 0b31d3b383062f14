/** The built-in catalogue, compiled from data/*.yaml by the build (rolldown.config.ts) and by the tests alike. */
declare module "giftworth:catalogue" {
  const catalogue: import("./compiled.js").CompiledCatalogue;
  export default catalogue;
}

/** The LIVE of data/example-live.ndjson, as its text. */
declare module "giftworth:example-log" {
  const text: string;
  export default text;
}

/** The newest day of its sources, known without loading any of it. */
declare module "giftworth:day" {
  const day: string;
  export default day;
}
