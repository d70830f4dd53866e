import { changesSign, corner, type Area, type Grid } from './contour';
import { type State } from './plane-models';

/** Where both variables rest. */
export interface FixedPoint {
  at: State;
  /** whether a small deviation from it decays */
  isStable: boolean;
}

const NEWTON_STEPS = 30;

/** Of the size of a cell: how far a point may lie from the cell that led to it, and that two are the same. */
const BEYOND = 1.5;
const SAME = 0.05;

/** Of the size of a cell, for slopes of slopes. */
const DIFFERENCE = 1e-3;

/** The fixed points of an area, looked for in the cells of a grid in which both slopes change their sign. */
export function fixedPoints(
  slopes: (state: State) => State,
  [first, second]: readonly [Float64Array, Float64Array],
  area: Area,
  grid: Grid,
): FixedPoint[] {
  const cell: State = [(area.x[1] - area.x[0]) / grid.columns, (area.y[1] - area.y[0]) / grid.rows];
  const found: FixedPoint[] = [];
  for (let i = 0; i < grid.columns; i++) {
    for (let j = 0; j < grid.rows; j++) {
      if (changesSign(first, grid, i, j) && changesSign(second, grid, i, j)) {
        const start = corner(area, grid, i + 0.5, j + 0.5);
        const at = root(slopes, start, cell);
        if (at && isNear(at, start, cell, BEYOND) && !found.some((other) => isNear(other.at, at, cell, SAME))) {
          found.push({ at, isStable: isStable(slopes, at, cell) });
        }
      }
    }
  }
  return found;
}

function isNear(a: State, b: State, cell: State, share: number): boolean {
  return Math.abs(a[0] - b[0]) <= share * cell[0] && Math.abs(a[1] - b[1]) <= share * cell[1];
}

/** By Newton's method; undefined where it does not arrive. */
function root(slopes: (state: State) => State, start: State, cell: State): State | undefined {
  let at = start;
  for (let n = 0; n < NEWTON_STEPS; n++) {
    const [f, g] = slopes(at);
    const [fx, fy, gx, gy] = jacobian(slopes, at, cell);
    const determinant = fx * gy - fy * gx;
    const [dx, dy] = [(f * gy - g * fy) / determinant, (g * fx - f * gx) / determinant];
    if (!Number.isFinite(dx) || !Number.isFinite(dy)) {
      return undefined;
    }
    at = [at[0] - dx, at[1] - dy];
    if (Math.abs(dx) < 1e-9 * cell[0] && Math.abs(dy) < 1e-9 * cell[1]) {
      return at;
    }
  }
  return undefined;
}

/** Both eigenvalues have a negative real part: the trace is negative, the determinant positive. */
function isStable(slopes: (state: State) => State, at: State, cell: State): boolean {
  const [fx, fy, gx, gy] = jacobian(slopes, at, cell);
  return fx + gy < 0 && fx * gy - fy * gx > 0;
}

function jacobian(slopes: (state: State) => State, [x, y]: State, cell: State): [number, number, number, number] {
  const [hx, hy] = [DIFFERENCE * cell[0], DIFFERENCE * cell[1]];
  const [right, left] = [slopes([x + hx, y]), slopes([x - hx, y])];
  const [up, down] = [slopes([x, y + hy]), slopes([x, y - hy])];
  return [(right[0] - left[0]) / (2 * hx), (up[0] - down[0]) / (2 * hy), (right[1] - left[1]) / (2 * hx), (up[1] - down[1]) / (2 * hy)];
}
