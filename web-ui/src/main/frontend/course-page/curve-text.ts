import { type Axis, type Point } from '../curve-pad/axis';
import { type Numbers } from '../live-lab/numbers';
import { type DrawingData } from './page-data';

const MOST_POINTS = 5;

/** More than a hand can draw. */
const DIGITS = 3;

/** Some points of a drawn curve from left to right, both ends among them, as `org.spikebook.web.question.AnswerText` does. */
export function curveText(points: readonly Point[], { x, y }: DrawingData, numbers: Numbers): string {
  const last = points.length - 1;
  const places = Array.from({ length: MOST_POINTS }, (_, k) => Math.round((k * last) / (MOST_POINTS - 1)));
  return [...new Set(places)]
    .map((place) => points[place])
    .map((point) => `${valued(point[0], x, numbers)}: ${valued(point[1], y, numbers)}`)
    .join(' → ');
}

function valued(value: number, { unit }: Axis, numbers: Numbers): string {
  return `${numbers.significant(value, DIGITS)} ${unit}`.trim();
}
