/** The English plural of a gift's name: `Roses`, `Galaxies`; one that is a plural already, or ends in a sign, as it is. */
export function pluralOf(name: string): string {
  if (!/[A-Za-z]$/.test(name) || /[^s]s$/i.test(name)) return name;
  if (/[^aeiou]y$/i.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:ss|x|z|ch|sh)$/i.test(name) ? `${name}es` : `${name}s`;
}
