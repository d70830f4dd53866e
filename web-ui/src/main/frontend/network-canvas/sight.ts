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

/** The least zoom at which names, which are drawn larger then, can be read: all of a network is shown rather than some of it. */
const LEGIBLE = 0.44;
const MARGIN = 32;

/** Least room beside a network that gives way to what covers the canvas. */
const EDGE = 12;

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

/** Above a node that has a line to itself: the line and its weight. */
const LOOP = 60;

interface Rectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Keys of nodes that have a line to themselves. */
type Looped = ReadonlySet<string>;

const NONE: Looped = new Set();

function outline(node: GraphNode, looped: Looped): Rectangle {
  const above = looped.has(node.key) ? LOOP : 0;
  return { left: node.x, top: node.y - above, width: PART.width, height: PART.height + above };
}

/** The rectangle around all nodes. */
function around(nodes: GraphNode[], looped: Looped = NONE): Rectangle {
  const outlines = nodes.map((node) => outline(node, looped));
  const left = Math.min(...outlines.map((each) => each.left));
  const top = Math.min(...outlines.map((each) => each.top));
  const right = Math.max(...outlines.map((each) => each.left + each.width));
  const bottom = Math.max(...outlines.map((each) => each.top + each.height));
  return { left, top, width: right - left, height: bottom - top };
}

/** In the middle or else near one of the ends; from the start where there is more than can be shown. */
function places(start: number, length: number, zoom: number, room: number): number[] {
  const spare = room - length * zoom;
  const ends = spare > 2 * EDGE ? [spare / 2, EDGE, spare - EDGE] : [spare > 0 ? spare / 2 : MARGIN];
  return ends.map((at) => at - start * zoom);
}

/** Of a rectangle on the screen that lies under another one, in square pixels. */
function covered(under: Rectangle, over: Rectangle): number {
  const width = Math.min(under.left + under.width, over.left + over.width) - Math.max(under.left, over.left);
  const height = Math.min(under.top + under.height, over.top + over.height) - Math.max(under.top, over.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** What stands in the corners of a canvas: a search above, buttons below, on the left where a map has the right. */
export function cornersOf({ width, height }: Size, hasSearch: boolean, hasMap = false): Rectangle[] {
  const buttons = { left: hasMap ? 0 : width - 112, top: height - 52, width: 112, height: 52 };
  return hasSearch ? [{ left: width - 66, top: 0, width: 66, height: 56 }, buttons] : [buttons];
}

/** At which all can be seen and read: with less room around it, and then with names alone that can be read, before it is cut off. */
function zoomToFit(bounds: Rectangle, room: Size): number {
  const whole = (margin: number) => Math.min((room.width - 2 * margin) / bounds.width, (room.height - 2 * margin) / bounds.height);
  if (whole(MARGIN) < READABLE) {
    const tight = whole(EDGE);
    return tight < LEGIBLE ? READABLE : Math.min(READABLE, tight);
  }
  return Math.min(1, whole(MARGIN));
}

/**
 * All of a network, unless its names would be too small to read: then as much of it from its beginning as there is room for. Where
 * there is a choice, as little as possible is covered.
 *
 * @param corners what covers the canvas
 */
export function firstSight(nodes: GraphNode[], room: Size, looped: Looped = NONE, corners: readonly Rectangle[] = []): Sight {
  const bounds = around(nodes, looped);
  const { left, top, width, height } = bounds;
  const zoom = zoomToFit(bounds, room);
  const hidden = (sight: Sight) =>
    nodes.reduce((sum, node) => {
      const shape = outline(node, looped);
      const shown = {
        left: shape.left * zoom + sight.x,
        top: shape.top * zoom + sight.y,
        width: shape.width * zoom,
        height: shape.height * zoom,
      };
      return sum + corners.reduce((area, corner) => area + covered(shown, corner), 0);
    }, 0);
  const sights = places(top, height, zoom, room.height).flatMap((y) =>
    places(left, width, zoom, room.width).map((x): Sight => ({ x, y, zoom })),
  );
  return sights.reduce((best, sight) => (hidden(sight) < hidden(best) ? sight : best));
}

/**
 * All of a network that flows downward, at a scale at which words can be read; its height then, and the least width of it.
 *
 * @param most height of the window that it scrolls in: what is a little too long for it is drawn smaller
 */
export function downwardSight(nodes: GraphNode[], width: number, most = Infinity): Sight & { height: number; least: number } {
  const bounds = around(nodes);
  const top = Math.min(0, bounds.top); // above the first node may be the name of its group
  const broad = Math.min(1, Math.max(READABLE, (width - 2 * NARROW_MARGIN) / bounds.width));
  const high = (most - MARGIN - NARROW_MARGIN) / (bounds.top + bounds.height - top);
  const zoom = high < READABLE ? broad : Math.min(broad, high);
  const x = Math.max(NARROW_MARGIN, (width - bounds.width * zoom) / 2) - bounds.left * zoom;
  return {
    x,
    y: MARGIN - top * zoom,
    zoom,
    height: (bounds.top + bounds.height - top) * zoom + MARGIN + (zoom < broad ? NARROW_MARGIN : MARGIN),
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

export function isInSight(node: Point, sight: Sight, room: Size): boolean {
  const x = node.x * sight.zoom + sight.x;
  const y = node.y * sight.zoom + sight.y;
  return x >= 0 && y >= 0 && x + PART.width * sight.zoom <= room.width && y + PART.height * sight.zoom <= room.height;
}

export function middleOf(node: GraphNode): Point {
  return { x: node.x + PART.width / 2, y: node.y + PART.height / 2 };
}
