/** The grid on which a sparkline is drawn; it is stretched over its place. */
export const WIDE = 100;
export const HIGH = 12;

/** A line through shares of the height, evenly spaced from left to right; empty for fewer than two. */
export function sparkline(shares: readonly number[]): string {
  if (shares.length < 2) {
    return '';
  }
  const place = (share: number, k: number) => {
    const x = (k / (shares.length - 1)) * WIDE;
    const y = HIGH * (1 - Math.max(0, Math.min(1, share)));
    return `${rounded(x)} ${rounded(y)}`;
  };
  return `M${shares.map(place).join('L')}`;
}

function rounded(value: number): number {
  return Math.round(10 * value) / 10;
}
