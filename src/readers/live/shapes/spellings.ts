/** Every spelling that programs use for a key like `giftId`; a key that begins with a capital has only its own. */
export function spellingsOf(key: string): readonly string[] {
  if (/^[A-Z]/.test(key)) return [key];
  const capital = key[0]!.toUpperCase() + key.slice(1);
  const snake = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return [...new Set([key, snake, capital, capital.replace(/Id$/, "ID")])];
}
