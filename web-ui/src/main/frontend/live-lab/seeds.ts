/** Short enough to be read out and typed. */
const LARGEST = 99_999;

/** A seed that is not the one that is there. */
export function otherSeed(seed?: number): number {
  const other = 1 + Math.floor(Math.random() * LARGEST);
  return other === seed ? other + 1 : other;
}
