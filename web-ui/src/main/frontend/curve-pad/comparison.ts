import { shareOf, valueAt, type Axis, type Point } from './axis';

/** Places along x at which curves are compared, both ends included. */
export const COLUMNS = 41;

const MOST_TOLD = 3;
const ROUNDING = 1e-9;

/** On which side of the reference a curve is; it may not be drawn there. */
export type Side = 'HIGH' | 'LOW' | 'MISSING';

/** A stretch on one side, by the values of x at its first and last column. */
export interface Deviation {
  side: Side;
  from: number;
  to: number;
}

export interface Comparison {
  /** share of the columns at which the curve is as near as it must be */
  within: number;
  /** the widest stretches where it is not, from left to right */
  deviations: Deviation[];
}

/** The share along x at which a column stands. */
export function columnShare(column: number): number {
  return column / (COLUMNS - 1);
}

/** Points joined by lines that are straight as they are drawn, in shares of both axes. */
export class Polyline {
  readonly #points: readonly Point[];

  constructor(x: Axis, y: Axis, points: readonly Point[]) {
    this.#points = points.map(([px, py]): Point => [shareOf(x, px), shareOf(y, py)]);
  }

  /** Whether it has a value at a share along x. */
  reaches(share: number): boolean {
    const points = this.#points;
    return points.length > 0 && share >= points[0][0] - ROUNDING && share <= points[points.length - 1][0] + ROUNDING;
  }

  /** The share along y; that of the nearest end outside its reach. */
  at(share: number): number {
    const points = this.#points;
    for (let k = 1; k < points.length; k++) {
      const [right, high] = points[k];
      if (share <= right) {
        const [left, low] = points[k - 1];
        const part = Math.min(1, Math.max(0, (share - left) / (right - left)));
        return low + part * (high - low);
      }
    }
    return points[points.length - 1][1];
  }
}

/** Compares two curves column by column over the reach of the reference, as `org.spikebook.lesson.curve.CurveComparison` does. */
export function compare(x: Axis, y: Axis, reference: readonly Point[], drawn: readonly Point[], tolerance: number): Comparison {
  const right = new Polyline(x, y, reference);
  const given = new Polyline(x, y, drawn);
  const stretches: { side: Side; first: number; last: number }[] = [];
  let judged = 0;
  let near = 0;
  for (let column = 0; column < COLUMNS; column++) {
    const share = columnShare(column);
    if (!right.reaches(share)) {
      continue;
    }
    judged++;
    const above = given.at(share) - right.at(share);
    if (given.reaches(share) && Math.abs(above) <= tolerance + ROUNDING) {
      near++;
      continue;
    }
    const side = !given.reaches(share) ? 'MISSING' : above > 0 ? 'HIGH' : 'LOW';
    const last = stretches.at(-1);
    if (last?.side === side && last.last === column - 1) {
      last.last = column;
    } else {
      stretches.push({ side, first: column, last: column });
    }
  }
  const widest = [...stretches]
    .sort((a, b) => b.last - b.first - (a.last - a.first))
    .slice(0, MOST_TOLD)
    .sort((a, b) => a.first - b.first);
  return {
    within: judged === 0 ? 0 : near / judged,
    deviations: widest.map(({ side, first, last }) => ({
      side,
      from: valueAt(x, columnShare(first)),
      to: valueAt(x, columnShare(last)),
    })),
  };
}
