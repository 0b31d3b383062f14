/** A 32-bit seed from figures, by FNV-1a over their digits: the same figures give the same futures. */
export function seedOf(figures: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const character of figures.join(" ")) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return hash;
}
