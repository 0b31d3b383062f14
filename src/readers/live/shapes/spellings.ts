/** Every way in which programs spell a key that is written like `giftId` here; one in capitals is spelt in no other. */
export function spellingsOf(key: string): readonly string[] {
  if (/^[A-Z]/.test(key)) return [key];
  const capital = key[0]!.toUpperCase() + key.slice(1);
  const snake = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return [...new Set([key, snake, capital, capital.replace(/Id$/, "ID")])];
}
