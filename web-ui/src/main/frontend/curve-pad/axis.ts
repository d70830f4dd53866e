import { decimalsOf, tickStep, type Numbers } from '../live-lab/numbers';

/** An axis that a curve is drawn on, as `org.spikebook.lesson.curve.Axis`. */
export interface Axis {
  label: string;
  /** empty for none */
  unit: string;
  from: number;
  to: number;
  scale: 'LINEAR' | 'LOG';
  /** values that are marked; where there are none, the page chooses */
  ticks: number[];
}

/** In the units of its axes. */
export type Point = [x: number, y: number];

const DIGITS = 6;

/** Where a value stands: 0 at the lower end, 1 at the upper one. */
export function shareOf(axis: Axis, value: number): number {
  return axis.scale === 'LOG'
    ? Math.log10(value / axis.from) / Math.log10(axis.to / axis.from)
    : (value - axis.from) / (axis.to - axis.from);
}

/** The value that stands at a share. */
export function valueAt(axis: Axis, share: number): number {
  return axis.scale === 'LOG' ? axis.from * (axis.to / axis.from) ** share : axis.from + share * (axis.to - axis.from);
}

/** The same as people write it down: no more digits than were drawn, and never beyond the ends. */
export function roundValueAt(axis: Axis, share: number): number {
  const value = valueAt(axis, share);
  const step = axis.scale === 'LOG' ? 0 : (axis.to - axis.from) * 1e-6;
  const round = Number((step > 0 ? Math.round(value / step) * step : value).toPrecision(DIGITS));
  return Math.min(axis.to, Math.max(axis.from, round));
}

/** The quantity with its unit. */
export function nameOf(axis: Axis): string {
  return axis.unit === '' ? axis.label : `${axis.label} (${axis.unit})`;
}

/** A value with its unit. */
export function valued(axis: Axis, value: number, numbers: Numbers): string {
  return `${numbers.significant(value)} ${axis.unit}`.trim();
}

/** The values to mark, about so many at most. */
export function ticksOf(axis: Axis, most: number): number[] {
  if (axis.ticks.length > 0) {
    return axis.ticks;
  }
  return axis.scale === 'LOG' ? powers(axis) : steps(axis, most);
}

function steps(axis: Axis, most: number): number[] {
  const step = tickStep(axis.to - axis.from, most);
  const ticks: number[] = [];
  for (let n = Math.ceil(axis.from / step - 1e-9); n * step <= axis.to + 1e-9 * step; n++) {
    ticks.push(Number((n * step).toFixed(decimalsOf(step))));
  }
  return ticks;
}

function powers(axis: Axis): number[] {
  const ticks: number[] = [];
  for (let n = Math.ceil(Math.log10(axis.from) - 1e-9); n <= Math.log10(axis.to) + 1e-9; n++) {
    ticks.push(Number((10 ** n).toPrecision(DIGITS)));
  }
  return ticks.length > 1 ? ticks : [axis.from, axis.to];
}
