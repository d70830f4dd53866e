import { type State } from './plane-models';

/** A rectangle of a plane. */
export interface Area {
  x: readonly [number, number];
  y: readonly [number, number];
}

/** A straight piece of a curve. */
export type Segment = readonly [State, State];

/** Points of a grid, by column and row. */
export interface Grid {
  columns: number;
  rows: number;
}

/** Values of a function at the corners of a grid over an area; column by column, from the lowest row up. */
export function sampled(of: (state: State) => number, area: Area, { columns, rows }: Grid): Float64Array {
  const values = new Float64Array((columns + 1) * (rows + 1));
  for (let i = 0; i <= columns; i++) {
    for (let j = 0; j <= rows; j++) {
      values[i * (rows + 1) + j] = of(corner(area, { columns, rows }, i, j));
    }
  }
  return values;
}

export function corner({ x, y }: Area, { columns, rows }: Grid, i: number, j: number): State {
  return [x[0] + ((x[1] - x[0]) * i) / columns, y[0] + ((y[1] - y[0]) * j) / rows];
}

/**
 * The curve on which sampled values are zero, piece by piece (marching squares). Where values are not numbers or beyond all
 * numbers, there is none.
 */
export function zeroContour(values: Float64Array, area: Area, grid: Grid): Segment[] {
  const segments: Segment[] = [];
  for (let i = 0; i < grid.columns; i++) {
    for (let j = 0; j < grid.rows; j++) {
      const crossings = crossingsOf(values, area, grid, i, j);
      for (let k = 0; k + 1 < crossings.length; k += 2) {
        segments.push([crossings[k], crossings[k + 1]]);
      }
    }
  }
  return segments;
}

/** Whether the values at the corners of a cell have both signs. */
export function changesSign(values: Float64Array, { rows }: Grid, i: number, j: number): boolean {
  const around = [i * (rows + 1) + j, (i + 1) * (rows + 1) + j].flatMap((at) => [values[at], values[at + 1]]);
  return around.every(Number.isFinite) && around.some((value) => value >= 0) && around.some((value) => value < 0);
}

/** Where the curve enters and leaves a cell, in order around it. */
function crossingsOf(values: Float64Array, area: Area, grid: Grid, i: number, j: number): State[] {
  if (!changesSign(values, grid, i, j)) {
    return [];
  }
  const corners: readonly (readonly [number, number])[] = [
    [i, j],
    [i + 1, j],
    [i + 1, j + 1],
    [i, j + 1],
  ];
  return corners.flatMap(([ai, aj], k) => {
    const [bi, bj] = corners[(k + 1) % corners.length];
    const a = values[ai * (grid.rows + 1) + aj];
    const b = values[bi * (grid.rows + 1) + bj];
    if (a >= 0 === b >= 0) {
      return [];
    }
    const share = a / (a - b);
    const [from, to] = [corner(area, grid, ai, aj), corner(area, grid, bi, bj)];
    return [[from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])] as const];
  });
}
