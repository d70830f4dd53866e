import { roundValueAt, type Axis, type Point } from './axis';
import { COLUMNS, columnShare } from './comparison';

type Shares = (number | null)[];

const MOST_UNDONE = 100;

/** A curve while it is drawn: at most one value in each column, as a share of y. Between values it is straight. */
export class Drawing {
  #shares: Shares = Array<number | null>(COLUMNS).fill(null);
  readonly #earlier: Shares[] = [];

  get canUndo(): boolean {
    return this.#earlier.length > 0;
  }

  get isEmpty(): boolean {
    return this.#shares.every((share) => share === null);
  }

  /** Begins what one undo takes back. */
  begin() {
    this.#earlier.push([...this.#shares]);
    if (this.#earlier.length > MOST_UNDONE) {
      this.#earlier.shift();
    }
  }

  undo() {
    this.#shares = this.#earlier.pop() ?? this.#shares;
  }

  at(column: number): number | null {
    return this.#shares[column] ?? null;
  }

  /** The value at a column or, where there is none, of the curve there; of the nearest end beside it. */
  near(column: number): number | null {
    const left = this.#nearest(column, -1);
    const right = this.#nearest(column, 1);
    if (left === null || right === null) {
      const end = left ?? right;
      return end === null ? null : this.at(end);
    }
    const [low, high] = [this.at(left) ?? 0, this.at(right) ?? 0];
    return left === right ? low : low + ((column - left) / (right - left)) * (high - low);
  }

  #nearest(column: number, step: number): number | null {
    for (let k = column; k >= 0 && k < COLUMNS; k += step) {
      if (this.#shares[k] !== null) {
        return k;
      }
    }
    return null;
  }

  put(column: number, share: number | null) {
    if (column >= 0 && column < COLUMNS) {
      this.#shares[column] = share === null ? null : Math.min(1, Math.max(0, share));
    }
  }

  /** A straight stroke from one place to another. */
  stroke(from: { column: number; share: number }, to: { column: number; share: number }) {
    const steps = Math.abs(to.column - from.column);
    const direction = Math.sign(to.column - from.column);
    for (let k = 1; k <= steps; k++) {
      this.put(from.column + k * direction, from.share + (k / steps) * (to.share - from.share));
    }
    this.put(to.column, to.share);
  }

  erase(from: number, to: number) {
    for (let column = Math.min(from, to); column <= Math.max(from, to); column++) {
      this.put(column, null);
    }
  }

  columns(): number[] {
    return this.#shares.flatMap((share, column) => (share === null ? [] : [column]));
  }

  points(x: Axis, y: Axis): Point[] {
    return this.columns().map((column) => [roundValueAt(x, columnShare(column)), roundValueAt(y, this.at(column) ?? 0)]);
  }
}
