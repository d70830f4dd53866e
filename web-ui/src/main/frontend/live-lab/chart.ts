import { type Numbers, decimalsOf, tickStep } from './numbers';
import { type Theme } from './theme';

const LEFT = 40;
const RIGHT = 8;
const TOP = 6;
const BOTTOM = 32;

/** A point of a line at which it is interrupted. */
export const GAP: [number, number] = [NaN, NaN];

export interface ChartLine {
  color: string;
  points: readonly [number, number][];
  dashed?: boolean;
}

/** A small figure with axes. */
export interface Chart {
  x: [number, number];
  y: [number, number];
  xLabel: string;
  color: string;
  /** values at even distances from the beginning of x, each a bar; or points joined by a line */
  bars?: readonly number[];
  lines?: readonly ChartLine[];
  /** a value to be marked, as a threshold is */
  level?: number;
}

/** Width of what lines are drawn on in a figure of this width, in pixels. */
export function plotWidth(width: number): number {
  return width - LEFT - RIGHT;
}

export function drawChart(c: CanvasRenderingContext2D, width: number, height: number, chart: Chart, numbers: Numbers, theme: Theme) {
  const [right, bottom] = [width - RIGHT, height - BOTTOM];
  const x = (value: number) => LEFT + ((value - chart.x[0]) / (chart.x[1] - chart.x[0])) * (right - LEFT);
  const y = (value: number) => bottom - ((value - chart.y[0]) / (chart.y[1] - chart.y[0])) * (bottom - TOP);
  c.fillStyle = theme.well;
  c.fillRect(LEFT, TOP, right - LEFT, bottom - TOP);
  c.save();
  c.beginPath();
  c.rect(LEFT, TOP, right - LEFT, bottom - TOP);
  c.clip();
  c.fillStyle = chart.color;
  chart.bars?.forEach((value, k, all) => {
    const wide = (right - LEFT) / all.length;
    c.fillRect(LEFT + k * wide, y(value), Math.max(1, wide - 1), bottom - y(value));
  });
  if (chart.level !== undefined) {
    c.strokeStyle = theme.strong;
    c.setLineDash([3, 4]);
    c.beginPath();
    c.moveTo(LEFT, y(chart.level));
    c.lineTo(right, y(chart.level));
    c.stroke();
  }
  c.lineWidth = 1.4;
  c.lineJoin = 'bevel';
  for (const line of chart.lines ?? []) {
    c.strokeStyle = line.color;
    c.setLineDash(line.dashed ? [4, 3] : []);
    strokeLine(c, line.points, x, y);
  }
  c.setLineDash([]);
  c.restore();
  c.lineWidth = 1;
  drawTicks(c, chart, x, y, bottom, right, numbers, theme);
}

function strokeLine(
  c: CanvasRenderingContext2D,
  points: readonly [number, number][],
  x: (value: number) => number,
  y: (value: number) => number,
) {
  c.beginPath();
  points.forEach(([at, value], k) => {
    if (k === 0 || Number.isNaN(points[k - 1][1])) {
      c.moveTo(x(at), y(value));
    } else if (!Number.isNaN(value)) {
      c.lineTo(x(at), y(value));
    }
  });
  c.stroke();
}

function drawTicks(
  c: CanvasRenderingContext2D,
  chart: Chart,
  x: (value: number) => number,
  y: (value: number) => number,
  bottom: number,
  right: number,
  numbers: Numbers,
  theme: Theme,
) {
  c.font = theme.font(11);
  c.fillStyle = theme.muted;
  c.textBaseline = 'middle';
  c.textAlign = 'center';
  ticks(chart.x, 4).forEach(([value, text]) => c.fillText(text(numbers), Math.min(x(value), right - 8), bottom + 9));
  c.fillText(chart.xLabel, (LEFT + right) / 2, bottom + 24);
  c.textAlign = 'right';
  ticks(chart.y, 3).forEach(([value, text]) => c.fillText(text(numbers), LEFT - 5, Math.max(TOP + 5, y(value))));
}

function ticks([low, high]: [number, number], most: number): [number, (numbers: Numbers) => string][] {
  const every = tickStep(high - low, most);
  const found: [number, (numbers: Numbers) => string][] = [];
  for (let n = Math.ceil(low / every - 1e-9); n * every <= high * (1 + 1e-9); n++) {
    found.push([n * every, (numbers) => numbers.fixed(n * every, decimalsOf(every))]);
  }
  return found;
}
