import { decimalsOf, tickStep, type Numbers } from '../live-lab/numbers';
import { type Theme } from '../live-lab/theme';

const LEFT = 44;
const RIGHT = 12;

/** A value over the time of an episode. */
export interface Course {
  values: readonly number[];
  stepMs: number;
  low: number;
  high: number;
  /** values with a dashed line */
  limits: readonly number[];
  /** values with a number */
  ticks: readonly number[];
  tick: (value: number) => string;
  title: string;
  seconds: string;
}

/** Draws a course up to a step; its axis of time is that of the whole. */
export function drawCourse(
  c: CanvasRenderingContext2D,
  width: number,
  top: number,
  height: number,
  course: Course,
  step: number,
  numbers: Numbers,
  theme: Theme,
) {
  const bottom = height - 32;
  const longestS = ((course.values.length - 1) * course.stepMs) / 1000;
  const x = (seconds: number) => LEFT + (seconds / Math.max(longestS, 1e-9)) * (width - LEFT - RIGHT);
  const y = (value: number) =>
    bottom - ((Math.max(course.low, Math.min(course.high, value)) - course.low) / (course.high - course.low)) * (bottom - top);
  c.fillStyle = theme.well;
  c.fillRect(LEFT, top, width - LEFT - RIGHT, bottom - top);
  c.setLineDash([4, 4]);
  c.strokeStyle = theme.strong;
  course.limits.forEach((limit) => stroke(c, LEFT, y(limit), width - RIGHT, y(limit)));
  c.setLineDash([]);
  c.strokeStyle = theme.accent;
  c.lineWidth = 1.5;
  c.beginPath();
  course.values.slice(0, Math.floor(step) + 1).forEach((value, k) => c.lineTo(x((k * course.stepMs) / 1000), y(value)));
  c.stroke();
  c.lineWidth = 1;
  c.font = theme.font(11);
  c.fillStyle = theme.muted;
  c.textBaseline = 'middle';
  c.textAlign = 'left';
  c.fillText(course.title, LEFT + 6, top + 10);
  c.textAlign = 'right';
  course.ticks.forEach((tick) => c.fillText(course.tick(tick), LEFT - 5, y(tick)));
  c.textAlign = 'center';
  const every = tickStep(longestS, 6);
  for (let n = 0; n * every <= longestS; n++) {
    c.fillText(numbers.fixed(n * every, decimalsOf(every)), x(n * every), bottom + 9);
  }
  c.fillText(course.seconds, (LEFT + width - RIGHT) / 2, bottom + 24);
}

export function stroke(c: CanvasRenderingContext2D, fromX: number, fromY: number, toX: number, toY: number) {
  c.beginPath();
  c.moveTo(fromX, fromY);
  c.lineTo(toX, toY);
  c.stroke();
}

export function disk(c: CanvasRenderingContext2D, x: number, y: number, radius: number) {
  c.beginPath();
  c.arc(x, y, radius, 0, 7);
  c.fill();
}
