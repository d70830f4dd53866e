import { BADGE, PART, type GraphLine, type GraphNode, type Point } from './graph';
import { type Route } from './routes';

/** With more lines than this, only the one that is looked at has a label. */
const MOST_LABELS = 60;
const HEIGHT = 16;
const LETTER = 6.2;
/** From the middle of a line to the middle of the label above or below it. */
const BESIDE = 13;
/** From a line to the edge of a label right or left of it: past what a finger meets of the handles at its ends. */
const ASIDE = 28;
/** From a label to other marks. */
const GAP = 4;
const SHARES = [0.5, 0.38, 0.62, 0.27, 0.73];

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function boxAround({ x, y }: Point, width: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom + GAP && b.top < a.bottom + GAP;
}

function holds(box: Box, { x, y }: Point): boolean {
  return x > box.left - GAP && x < box.right + GAP && y > box.top - GAP && y < box.bottom + GAP;
}

function isSteep(from: Point, to: Point): boolean {
  return Math.abs(to.y - from.y) > Math.abs(to.x - from.x);
}

/** Above and below a line, and then right and left of it where it is steep. */
function candidates({ points }: Route, width: number): Point[] {
  const last = points.length - 1;
  const isUpper = points[0].x <= points[last].x;
  const along = SHARES.map((share) => Math.round(share * last));
  const near = along.flatMap((k) => {
    const { x, y } = points[k];
    const above = { x, y: y - BESIDE };
    const below = { x, y: y + BESIDE };
    return isUpper ? [above, below] : [below, above];
  });
  const aside = along
    .filter((k) => isSteep(points[Math.max(0, k - 1)], points[Math.min(last, k + 1)]))
    .flatMap((k) => [1, -1].map((side) => ({ x: points[k].x + side * (ASIDE + width / 2), y: points[k].y })));
  return [...near, ...aside];
}

/** Where the weights of lines are written: beside their line, over no node, no other line and no other label; else nowhere. */
export function labelsOf(nodes: Pick<GraphNode, 'x' | 'y'>[], lines: GraphLine[], routes: Map<string, Route>): Map<string, Point> {
  const labels = new Map<string, Point>();
  if (lines.length > MOST_LABELS) {
    return labels;
  }
  const taken = nodes.map(({ x, y }) => ({ left: x, right: x + PART.width, top: y - BADGE, bottom: y + PART.height }));
  const points = [...routes.values()].flatMap((route) => route.points);
  for (const { key, weight } of lines) {
    const route = routes.get(key);
    const width = weight.length * LETTER;
    const place =
      route && weight !== ''
        ? candidates(route, width).find((at) => {
            const box = boxAround(at, width);
            return !taken.some((other) => overlap(box, other)) && !points.some((point) => holds(box, point));
          })
        : undefined;
    if (place) {
      labels.set(key, place);
      taken.push(boxAround(place, width));
    }
  }
  return labels;
}
