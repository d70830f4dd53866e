const THINNEST = 1.2;
const THICKEST = 6;
const TYPICAL = 2.2;

/** Of a line as thick as its weight is large: by the square root, so that a weak one is seen beside a strong one. */
export function thickness(strength: number): number {
  return Math.max(THINNEST, Math.min(THICKEST, TYPICAL * Math.sqrt(strength)));
}
