import { type Numbers } from '../live-lab/numbers';
import { derivative, STEPS, THRESHOLD, type Step, type Surrogate } from './gradient';

/** Sides of a plot in its own units; text keeps its size since plots are never scaled up. */
const WIDTH = 330;
const HEIGHT = 170;
const LEFT = 34;
const RIGHT = 8;
const TOP = 22;
const BOTTOM = 30;

/** Range of x in the plot of spike and surrogate. */
const MOST_X = 1.5;
const POINTS = 120;

type Word = (key: string) => string;

/** Linear scales of a plot. */
class Frame {
  constructor(
    readonly xMin: number,
    readonly xMax: number,
    readonly yMax: number,
  ) {}

  x(value: number): number {
    return LEFT + ((value - this.xMin) / (this.xMax - this.xMin)) * (WIDTH - LEFT - RIGHT);
  }

  y(value: number): number {
    return HEIGHT - BOTTOM - (value / this.yMax) * (HEIGHT - BOTTOM - TOP);
  }

  path(points: [number, number][]): string {
    return points.map(([x, y], k) => `${k === 0 ? 'M' : 'L'}${this.x(x).toFixed(1)} ${this.y(y).toFixed(1)}`).join('');
  }

  line(x1: number, y1: number, x2: number, y2: number, style: string): string {
    return `<path class="${style}" d="${this.path([
      [x1, y1],
      [x2, y2],
    ])}"/>`;
  }
}

function plot(frame: Frame, title: string, below: string, xTicks: number[], numbers: Numbers, content: string): string {
  const ticks = xTicks
    .map((x) => `<text x="${frame.x(x).toFixed(1)}" y="${HEIGHT - BOTTOM + 12}" text-anchor="middle">${numbers.significant(x, 2)}</text>`)
    .join('');
  const top = numbers.significant(frame.yMax, 2);
  return (
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}"><text class="sb-gradient-title" x="0" y="12">${escaped(title)}</text>` +
    frame.line(frame.xMin, 0, frame.xMax, 0, 'sb-gradient-axis') +
    `<text x="${LEFT - 5}" y="${frame.y(0) + 4}" text-anchor="end">0</text>` +
    `<text x="${LEFT - 5}" y="${frame.y(frame.yMax) + 4}" text-anchor="end">${top}</text>` +
    `${ticks}<text x="${WIDTH - RIGHT}" y="${HEIGHT - 4}" text-anchor="end">${escaped(below)}</text>${content}</svg>`
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** The membrane potential step by step, with threshold, spikes and the step that is looked at. */
export function potentialPlot(steps: Step[], t: number, word: Word, numbers: Numbers): string {
  const most = Math.max(1.4 * THRESHOLD, ...steps.map((step) => step.potential));
  const frame = new Frame(1, STEPS, most);
  const spikes = steps.map((step, k) => (step.spike ? frame.line(k + 1, most * 0.94, k + 1, most, 'sb-gradient-spike') : '')).join('');
  return plot(
    frame,
    word('potential'),
    word('steps'),
    [1, 10, 20, 30],
    numbers,
    frame.line(1, THRESHOLD, STEPS, THRESHOLD, 'sb-gradient-threshold') +
      frame.line(t + 1, 0, t + 1, most, 'sb-gradient-now') +
      `<path class="sb-gradient-line" d="${frame.path(steps.map((step, k) => [k + 1, step.potential]))}"/>` +
      spikes,
  );
}

/** The spike as a step over x, and the derivative that training uses in place of its own. */
export function curvePlot(surrogate: Surrogate, parameter: number, x: number, word: Word, numbers: Numbers): string {
  const xs = Array.from({ length: POINTS + 1 }, (_, k) => MOST_X * ((2 * k) / POINTS - 1));
  const values = xs.map((at): [number, number] => [at, derivative(surrogate, parameter, at)]);
  const frame = new Frame(-MOST_X, MOST_X, Math.max(1, ...values.map(([, value]) => value)));
  const shown = Math.max(-MOST_X, Math.min(MOST_X, x));
  const at = derivative(surrogate, parameter, x);
  return plot(
    frame,
    word('curves'),
    word('argument'),
    [-1, 0, 1],
    numbers,
    `<path class="sb-gradient-threshold" d="${frame.path([
      [-MOST_X, 0],
      [0, 0],
      [0, 1],
      [MOST_X, 1],
    ])}"/>` +
      `<path class="sb-gradient-surrogate" d="${frame.path(values)}"/>` +
      frame.line(shown, 0, shown, at, 'sb-gradient-now') +
      `<circle class="sb-gradient-dot" cx="${frame.x(shown).toFixed(1)}" cy="${frame.y(at).toFixed(1)}" r="4.5"/>`,
  );
}

/** What of the gradient of one step comes from each earlier input. */
export function flowPlot(flow: number[], t: number, word: Word, numbers: Numbers): string {
  const frame = new Frame(1, STEPS, Math.max(0.1, ...flow));
  const bars = flow.map((value, k) => (value > 0 ? frame.line(k + 1, 0, k + 1, value, 'sb-gradient-flow') : '')).join('');
  return plot(
    frame,
    word('flow'),
    word('steps'),
    [1, 10, 20, 30],
    numbers,
    frame.line(t + 1, 0, t + 1, frame.yMax, 'sb-gradient-now') + bars,
  );
}
