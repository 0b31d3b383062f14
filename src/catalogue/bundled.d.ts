/** The built-in catalogue, compiled from data/*.yaml by the build (rolldown.config.ts) and by the tests alike. */
declare module "giftworth:catalogue" {
  const catalogue: import("./compiled.js").CompiledCatalogue;
  export default catalogue;
}

/** The texts of data/example-*, by name. */
declare module "giftworth:examples" {
  const examples: Readonly<Record<string, string | undefined>>;
  export default examples;
}

/** The newest day of its sources, known without loading any of it. */
declare module "giftworth:day" {
  const day: string;
  export default day;
}
