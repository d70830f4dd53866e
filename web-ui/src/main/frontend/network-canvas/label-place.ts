import { BADGE, PART, type Point } from './graph';

interface Box extends Point {
  width: number;
  height: number;
}

/** Between a label and what it must not cover. */
const GAP = 5;
const STEP = 6;
const FARTHEST = 40;
const SAMPLES = 48;

/** Points along a drawn path. */
function pointsOf(path: string): Point[] {
  const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  drawn.setAttribute('d', path);
  const length = drawn.getTotalLength();
  return Array.from({ length: SAMPLES + 1 }, (_, k) => drawn.getPointAtLength((k * length) / SAMPLES));
}

function covers(label: Box, { x, y }: Point): boolean {
  return Math.abs(x - label.x) < label.width / 2 + GAP && Math.abs(y - label.y) < label.height / 2 + GAP;
}

function overlaps(label: Box, node: Box): boolean {
  return Math.abs(node.x - label.x) < (label.width + node.width) / 2 && Math.abs(node.y - label.y) < (label.height + node.height) / 2;
}

/** A node and the badge that stands on it. */
function boxOf({ x, y }: Point): Box {
  return { x: x + PART.width / 2, y: y + (PART.height - BADGE) / 2, width: PART.width, height: PART.height + BADGE };
}

/**
 * The middle of a label of a line: as near to the line's own middle as it can be without covering the line, a node or its badge,
 * above it or else below it.
 *
 * @param nodes upper left corners of the nodes
 */
export function labelPlace(path: string, middle: Point, size: { width: number; height: number }, nodes: readonly Point[]): Point {
  const points = pointsOf(path);
  const beside = nodes.map(boxOf).filter((box) => Math.abs(box.x - middle.x) < (size.width + box.width) / 2);
  const isFree = (y: number) => {
    const label = { ...size, x: middle.x, y };
    return !points.some((point) => covers(label, point)) && !beside.some((box) => overlaps(label, box));
  };
  for (let k = 0; k < FARTHEST; k++) {
    for (const y of [middle.y - k * STEP, middle.y + k * STEP]) {
      if (isFree(y)) {
        return { x: middle.x, y };
      }
    }
  }
  return middle;
}
