/**
 * The format named in the raw words: a command line that cannot be parsed may still request JSON. JSON if several are
 * named, since a program that reads it cannot read anything else.
 */
export function formatIn(argv: readonly string[]): string | undefined {
  const formats = argv.flatMap((word, index): string[] => {
    if (word === "--json") return ["json"];
    if (word === "--format" || word === "-f") return [argv[index + 1] ?? ""];
    return /^(?:--format=|-f=?)(.+)$/.exec(word)?.slice(1) ?? [];
  });
  const [first] = formats;
  return formats.some((one) => one.toLowerCase() === "json") ? "json" : first;
}
