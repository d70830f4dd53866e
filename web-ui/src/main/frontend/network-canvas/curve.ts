import { type Point } from './graph';

/** One bend from start to end, or straight pieces between corners. */
export type Curve = { start: Point; end: Point; bends: [Point, Point] } | { corners: Point[] };

const ROUND = 14;
const SAMPLES = 24;
/** Between samples of straight pieces. */
const STEP = 10;

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) * distance) / length, y: from.y + ((to.y - from.y) * distance) / length };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function text({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

/** A curve as the path of an SVG, corners rounded. */
export function roundedPath(curve: Curve): string {
  if (!('corners' in curve)) {
    return `M${text(curve.start)} C${text(curve.bends[0])}, ${text(curve.bends[1])}, ${text(curve.end)}`;
  }
  const { corners } = curve;
  const pieces = corners.slice(1, -1).map((corner, k) => {
    const before = corners[k];
    const after = corners[k + 2];
    const radius = Math.min(ROUND, distance(before, corner) / 2, distance(corner, after) / 2);
    return `L${text(towards(corner, before, radius))} Q${text(corner)}, ${text(towards(corner, after, radius))}`;
  });
  return [`M${text(corners[0])}`, ...pieces, `L${text(corners[corners.length - 1])}`].join(' ');
}

function onBezier(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const s = 1 - t;
  const mix = (p: number, q: number, r: number, e: number) => s ** 3 * p + 3 * s * s * t * q + 3 * s * t * t * r + t ** 3 * e;
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) };
}

/** Points along a curve, its ends among them. */
export function sampled(curve: Curve): Point[] {
  if (!('corners' in curve)) {
    const { start, bends, end } = curve;
    return Array.from({ length: SAMPLES + 1 }, (_, k) => onBezier(start, bends[0], bends[1], end, k / SAMPLES));
  }
  const { corners } = curve;
  return corners.flatMap((corner, k) => {
    const next = corners.at(k + 1);
    if (!next) {
      return [corner];
    }
    const count = Math.max(1, Math.ceil(distance(corner, next) / STEP));
    return Array.from({ length: count }, (_, i) => towards(corner, next, (i * distance(corner, next)) / count));
  });
}
