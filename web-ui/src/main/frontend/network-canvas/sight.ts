import { PART, type GraphNode, type Point } from './graph';

export interface Size {
  width: number;
  height: number;
}

export interface Sight extends Point {
  zoom: number;
}

/** The least zoom at which the words on a node can be read; four columns of parts then fit between palette and values on a small laptop. */
export const READABLE = 0.66;
const MARGIN = 32;

/** Beside the columns of a network that flows downward. */
const NARROW_MARGIN = 12;

/** Less room than two columns need, unzoomed: the network flows downward. */
export const NARROW = 2 * PART.width + 3 * MARGIN;

/** Room between a part and one that was moved out of its way, enough for a line to be seen. */
const APART = 28;

/** The nearest place below at which a part covers no other one. */
export function clearOf(at: Point, nodes: readonly Point[]): Point {
  const isNear = (node: Point) => Math.abs(node.x - at.x) < PART.width + APART && Math.abs(node.y - at.y) < PART.height + APART;
  const covered = nodes.find(isNear);
  return covered ? clearOf({ x: at.x, y: covered.y + PART.height + APART }, nodes) : at;
}

/** The rectangle around all nodes. */
function around(nodes: GraphNode[]) {
  const left = Math.min(...nodes.map((node) => node.x));
  const top = Math.min(...nodes.map((node) => node.y));
  const right = Math.max(...nodes.map((node) => node.x + PART.width));
  const bottom = Math.max(...nodes.map((node) => node.y + PART.height));
  return { left, top, width: right - left, height: bottom - top };
}

/** Middle, or from the start where there is more than can be shown. */
function place(start: number, length: number, zoom: number, room: number): number {
  const spare = room - length * zoom;
  return (spare > 0 ? spare / 2 : MARGIN) - start * zoom;
}

/** All of a network, unless its words would be too small to read: then as much of it from its beginning as there is room for. */
export function firstSight(nodes: GraphNode[], room: Size): Sight {
  const { left, top, width, height } = around(nodes);
  const whole = Math.min((room.width - 2 * MARGIN) / width, (room.height - 2 * MARGIN) / height);
  const zoom = Math.min(1, Math.max(READABLE, whole));
  return { x: place(left, width, zoom, room.width), y: place(top, height, zoom, room.height), zoom };
}

/**
 * All of a network that flows downward, at a scale at which words can be read; its height then, and the least width of it.
 */
export function downwardSight(nodes: GraphNode[], width: number): Sight & { height: number; least: number } {
  const bounds = around(nodes);
  const top = Math.min(0, bounds.top); // above the first node may be the name of its group
  const zoom = Math.min(1, Math.max(READABLE, (width - 2 * NARROW_MARGIN) / bounds.width));
  const x = Math.max(NARROW_MARGIN, (width - bounds.width * zoom) / 2) - bounds.left * zoom;
  return {
    x,
    y: MARGIN - top * zoom,
    zoom,
    height: (bounds.top + bounds.height - top) * zoom + 2 * MARGIN,
    least: bounds.width * READABLE + 2 * NARROW_MARGIN,
  };
}

/** The least move of a view that brings all of some nodes into it, or their beginning if that is too much. */
export function towards(nodes: GraphNode[], sight: Sight, room: Size): Sight {
  const bounds = around(nodes);
  const x = bounds.left * sight.zoom + sight.x;
  const y = bounds.top * sight.zoom + sight.y;
  const inside = (at: number, length: number, edge: number) => Math.max(MARGIN, Math.min(at, edge - MARGIN - length * sight.zoom));
  return { ...sight, x: sight.x + inside(x, bounds.width, room.width) - x, y: sight.y + inside(y, bounds.height, room.height) - y };
}

export function isInSight(node: GraphNode, sight: Sight, room: Size): boolean {
  const x = node.x * sight.zoom + sight.x;
  const y = node.y * sight.zoom + sight.y;
  return x >= 0 && y >= 0 && x + PART.width * sight.zoom <= room.width && y + PART.height * sight.zoom <= room.height;
}

export function middleOf(node: GraphNode): Point {
  return { x: node.x + PART.width / 2, y: node.y + PART.height / 2 };
}
