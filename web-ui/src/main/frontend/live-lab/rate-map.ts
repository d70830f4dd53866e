import { type Numbers } from './numbers';
import { type SweepPoint } from './sweep';
import { type Theme } from './theme';

const LEFT = 64;
const RIGHT = 72;
const TOP = 12;
const BOTTOM = 40;

/** Narrower cells have no room for a number. */
const ROOM_FOR_TEXT = 34;

/** A stronger tint is written upon in the color of the paper. */
const DARK_FROM = 0.55;

export interface MapCell {
  column: number;
  row: number;
}

/** The rate of a population by two numbers: cells, the darker the higher the rate; the second number grows upward. */
export class RateMap {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly #rates = new Map<string, number>();
  readonly #refused = new Set<string>();
  #most = 1;

  constructor(columns: readonly number[], rows: readonly number[]) {
    this.columns = columns;
    this.rows = rows;
  }

  /** All settings, as a sweep takes them: the first number fastest. */
  get settings(): number[][] {
    return this.rows.flatMap((row) => this.columns.map((column) => [column, row]));
  }

  take(points: readonly SweepPoint[], population: string) {
    this.#rates.clear();
    this.#refused.clear();
    for (const { values, rates, refused } of points) {
      if (refused) {
        this.#refused.add(values.join());
      } else {
        this.#rates.set(values.join(), rates[population]);
      }
    }
    this.#most = Math.max(1, ...this.#rates.values());
  }

  rateAt({ column, row }: MapCell): number | undefined {
    return this.#rates.get([this.columns[column], this.rows[row]].join());
  }

  /** Whether the network does not run with the numbers of a cell. */
  isRefused({ column, row }: MapCell): boolean {
    return this.#refused.has([this.columns[column], this.rows[row]].join());
  }

  /** The cell at a place of the last drawing's size; null outside of the map. */
  cellAt(x: number, y: number, width: number, height: number): MapCell | null {
    const column = Math.floor(((x - LEFT) / (width - LEFT - RIGHT)) * this.columns.length);
    const row = Math.floor(((height - BOTTOM - y) / (height - BOTTOM - TOP)) * this.rows.length);
    const isInside = column >= 0 && column < this.columns.length && row >= 0 && row < this.rows.length;
    return isInside ? { column, row } : null;
  }

  /** The neighbor that an arrow key leads to, or the same cell at the edge. */
  beside({ column, row }: MapCell, key: string): MapCell {
    const [right, up] = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[key] ?? [0, 0];
    return {
      column: Math.max(0, Math.min(this.columns.length - 1, column + right)),
      row: Math.max(0, Math.min(this.rows.length - 1, row + up)),
    };
  }

  /**
   * @param labels names of the two numbers with their units
   * @param chosen is framed
   */
  draw(
    c: CanvasRenderingContext2D,
    width: number,
    height: number,
    labels: readonly [string, string],
    chosen: MapCell | null,
    numbers: Numbers,
    theme: Theme,
  ) {
    const [wide, high] = [(width - LEFT - RIGHT) / this.columns.length, (height - TOP - BOTTOM) / this.rows.length];
    const x = (column: number) => LEFT + column * wide;
    const y = (row: number) => height - BOTTOM - (row + 1) * high;
    c.font = theme.font(12);
    c.textBaseline = 'middle';
    c.textAlign = 'center';
    this.#cells(c, x, y, wide, high, numbers, theme);
    if (chosen) {
      c.strokeStyle = theme.ink;
      c.lineWidth = 2;
      c.strokeRect(x(chosen.column) + 1, y(chosen.row) + 1, wide - 2, high - 2);
      c.lineWidth = 1;
    }
    this.#axes(c, x, y, wide, high, width, height, labels, numbers, theme);
    this.#legend(c, width - RIGHT + 16, height, numbers, theme);
  }

  #cells(
    c: CanvasRenderingContext2D,
    x: (column: number) => number,
    y: (row: number) => number,
    wide: number,
    high: number,
    numbers: Numbers,
    theme: Theme,
  ) {
    c.fillStyle = theme.well;
    c.fillRect(x(0), y(this.rows.length - 1), wide * this.columns.length, high * this.rows.length);
    this.rows.forEach((_, row) =>
      this.columns.forEach((__, column) => {
        const rate = this.rateAt({ column, row });
        if (this.isRefused({ column, row })) {
          c.fillStyle = theme.muted;
          c.fillText('×', x(column) + wide / 2, y(row) + high / 2);
        }
        if (rate === undefined) {
          return;
        }
        const share = rate / this.#most;
        c.globalAlpha = share;
        c.fillStyle = theme.accent;
        c.fillRect(x(column), y(row), wide + 0.5, high + 0.5);
        c.globalAlpha = 1;
        if (wide >= ROOM_FOR_TEXT) {
          c.fillStyle = share > DARK_FROM ? theme.paper : theme.ink;
          c.fillText(numbers.fixed(rate, rate < 10 ? 1 : 0), x(column) + wide / 2, y(row) + high / 2);
        }
      }),
    );
  }

  /** Every other column is named, as their numbers are wider than a cell. */
  #axes(
    c: CanvasRenderingContext2D,
    x: (column: number) => number,
    y: (row: number) => number,
    wide: number,
    high: number,
    width: number,
    height: number,
    labels: readonly [string, string],
    numbers: Numbers,
    theme: Theme,
  ) {
    c.fillStyle = theme.muted;
    const every = wide >= ROOM_FOR_TEXT ? 2 : 4;
    this.columns.forEach((value, column) => {
      if (column % every === 0) {
        c.fillText(numbers.significant(value, 3), x(column) + wide / 2, height - BOTTOM + 12);
      }
    });
    c.fillText(labels[0], (LEFT + width - RIGHT) / 2, height - BOTTOM + 30);
    c.textAlign = 'right';
    this.rows.forEach((value, row) => c.fillText(numbers.significant(value, 3), LEFT - 8, y(row) + high / 2));
    c.save();
    c.translate(10, (TOP + height - BOTTOM) / 2);
    c.rotate(-Math.PI / 2);
    c.textAlign = 'center';
    c.fillText(labels[1], 0, 0);
    c.restore();
  }

  #legend(c: CanvasRenderingContext2D, left: number, height: number, numbers: Numbers, theme: Theme) {
    const bottom = height - BOTTOM;
    const steps = 24;
    c.fillStyle = theme.well;
    c.fillRect(left, TOP, 12, bottom - TOP);
    c.fillStyle = theme.accent;
    for (let k = 0; k < steps; k++) {
      c.globalAlpha = (k + 0.5) / steps;
      c.fillRect(left, bottom - ((k + 1) * (bottom - TOP)) / steps, 12, (bottom - TOP) / steps);
    }
    c.globalAlpha = 1;
    c.fillStyle = theme.muted;
    c.textAlign = 'left';
    c.fillText(numbers.hertz(this.#most), left, TOP - 4 < 8 ? 6 : TOP - 4);
    c.fillText('0', left + 16, bottom - 6);
  }
}
