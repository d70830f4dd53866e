import { type SteeredNumber } from './setup';

/** Places of a slider; enough for one a pixel. */
export const PLACES = 1000;

/** Above this ratio of its ends a range without zero is read by ratios. */
const LOGARITHMIC_FROM = 500;

/** How places of a slider and values correspond. */
export interface Scale {
  low: number;
  high: number;
  valueAt(place: number): number;
  placeOf(value: number): number;
}

/**
 * A scale around the value that a number has in the document: what may be explored, not all that is allowed. It holds still while
 * the value moves, and is made again only for a value beyond it.
 */
export function scaleFor(number: SteeredNumber): Scale {
  const { low, high } = rangeFor(number);
  if (low === high) {
    return { low, high, valueAt: () => low, placeOf: () => 0 }; // a lesson may allow one value only
  }
  const isLogarithmic = low > 0 && high / low >= LOGARITHMIC_FROM;
  const snapped = (value: number) => snap(value, number, high - low);
  if (isLogarithmic) {
    const ratio = Math.log(high / low);
    return {
      low,
      high,
      valueAt: (place) => snapped(low * Math.exp((ratio * place) / PLACES)),
      placeOf: (value) => clampPlace((PLACES * Math.log(Math.max(value, low) / low)) / ratio),
    };
  }
  return {
    low,
    high,
    valueAt: (place) => snapped(low + ((high - low) * place) / PLACES),
    placeOf: (value) => clampPlace((PLACES * (value - low)) / (high - low)),
  };
}

function clampPlace(place: number): number {
  return Math.round(Math.max(0, Math.min(PLACES, place)));
}

function rangeFor(number: SteeredNumber): { low: number; high: number } {
  const { value, min, max, low: least, high: most } = number;
  if (least != null && most != null && value >= least && value <= most) {
    return { low: least, high: most };
  }
  if (max - min <= 1 || (number.whole && max - min <= 100)) {
    return { low: min, high: max };
  }
  const reach = Math.max(2.5 * Math.abs(value), 20 * number.step);
  const nice = niceAbove(reach);
  const isPotential = number.unit === 'mV' && value < 0 && number.name.startsWith('v');
  const [low, high] = isPotential ? [value - 40, value + 40] : value < 0 ? [-nice, Math.min(0, max)] : [Math.max(0, min), nice];
  const clamped = { low: Math.max(low, min), high: Math.min(high, max) };
  return clamped.low < clamped.high ? clamped : { low: min, high: max };
}

/** The next of 1, 2, 3, 5 times a power of ten. */
function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 3, 5, 10].find((m) => m * power >= value * (1 - 1e-9)) ?? 10);
}

/** To a step that a hand can aim at: a thousandth of the range, rounded to 1, 2 or 5, and no finer than the number allows. */
function snap(value: number, number: SteeredNumber, span: number): number {
  const rough = span / 400;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = number.whole ? 1 : power * ([1, 2, 5].find((m) => m * power >= rough) ?? 10);
  const rounded = Math.round(value / step) * step;
  const decimals = Math.max(0, Math.ceil(-Math.log10(step)) + 1);
  return Math.min(number.max, Math.max(number.min, Number(rounded.toFixed(Math.min(12, decimals)))));
}
