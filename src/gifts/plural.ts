/**
 * A number of a gift with its English plural, `20 Roses`; with a sign if the name is a plural already: `20 × Roses`.
 */
export function someOf(count: string, name: string): string {
  if (!/[A-Za-z]$/.test(name) || /[^s]s$/i.test(name)) return `${count} × ${name}`;
  if (/[^aeiou]y$/i.test(name)) return `${count} ${name.slice(0, -1)}ies`;
  return `${count} ${name}${/(?:ss|x|z|ch|sh)$/i.test(name) ? "es" : "s"}`;
}

/** Names that a text can be the English plural of, the likeliest first; none if it does not end like a plural. */
export const singularsOf = (text: string): string[] =>
  [
    [/ies$/i, "y"],
    [/s$/i, ""],
    [/es$/i, ""],
  ].flatMap(([end, instead]) => ((end as RegExp).test(text) ? [text.replace(end!, instead as string)] : []));
