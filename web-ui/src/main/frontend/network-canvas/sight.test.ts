import { describe, expect, it } from 'vitest';
import { PART, type GraphNode } from './graph';
import {
  clearOf,
  cornersOf,
  NARROW,
  downwardSight,
  firstSight,
  isInSight,
  middleOf,
  READABLE,
  towards,
  type Sight,
  type Size,
} from './sight';
import { node } from './test-nodes';

const ROOM = { width: 1000, height: 600 };
const UNMOVED = { x: 0, y: 0, zoom: 1 };

/** Where the corners of a node are on the screen. */
function corners(part: GraphNode, { x, y, zoom }: Sight) {
  return {
    left: part.x * zoom + x,
    right: (part.x + PART.width) * zoom + x,
    top: part.y * zoom + y,
    bottom: (part.y + PART.height) * zoom + y,
  };
}

function expectInside(part: GraphNode, sight: Sight, room: Size, margin: number) {
  const { left, right, top, bottom } = corners(part, sight);
  expect(left).toBeGreaterThanOrEqual(margin - 1e-9);
  expect(top).toBeGreaterThanOrEqual(margin - 1e-9);
  expect(right).toBeLessThanOrEqual(room.width - margin + 1e-9);
  expect(bottom).toBeLessThanOrEqual(room.height - margin + 1e-9);
}

describe('firstSight', () => {
  it('shows one node in the middle, not magnified', () => {
    const sight = firstSight([node('a', 4000, -300)], ROOM);
    const { left, right, top, bottom } = corners(node('a', 4000, -300), sight);
    expect(sight.zoom).toBe(1);
    expect(left + right).toBeCloseTo(ROOM.width);
    expect(top + bottom).toBeCloseTo(ROOM.height);
  });

  it('shows all of a network that is a little too large for the room', () => {
    const nodes = [node('a', 0, 0), node('b', 900, 500)];
    const sight = firstSight(nodes, ROOM);
    expect(sight.zoom).toBeLessThan(1);
    nodes.forEach((part) => expectInside(part, sight, ROOM, 32));
  });

  it('shows four columns beside palette and values on a small laptop', () => {
    const room = { width: 666, height: 272 };
    const nodes = [0, 250, 500, 750].map((x, column) => node(`c${column}`, x, 0));
    nodes.forEach((part) => expectInside(part, firstSight(nodes, room), room, 12));
  });

  it.each([
    ['five columns', [0, 250, 500, 750, 1000].map((x, k) => node(`c${k}`, x, 0))],
    ['seven rows', [0, 70, 140, 210, 280, 350, 420].map((y, k) => node(`r${k}`, 0, y))],
  ])('shows all of %s on a small laptop, drawn smaller', (_, nodes) => {
    const room = { width: 667, height: 279 };
    const sight = firstSight(nodes, room);
    expect(sight.zoom).toBeLessThan(READABLE);
    nodes.forEach((part) => expectInside(part, sight, room, 11));
  });

  it('keeps words readable, and begins at the beginning, where there is too much', () => {
    const nodes = [node('a', 100, 50), node('b', 5000, 50)];
    const sight = firstSight(nodes, ROOM);
    expect(sight.zoom).toBe(READABLE);
    expect(corners(nodes[0], sight).left).toBeCloseTo(32);
    expect(isInSight(nodes[1], sight, ROOM)).toBe(false);
  });
});

describe('firstSight of a canvas with buttons in its corners', () => {
  const room = { width: 666, height: 272 };

  it('leaves room above a node for a line to itself', () => {
    const sight = firstSight([node('a', 0, 0), node('b', 0, 220)], room, new Set(['a']));
    expect(corners(node('a', 0, 0), sight).top).toBeGreaterThanOrEqual(60 * sight.zoom);
  });

  it('gives way to what would cover a node', () => {
    const nodes = [node('a', 0, 0), node('b', 250, 0), node('c', 610, 0)];
    const sight = firstSight(nodes, { ...room, height: 110 }, new Set(), cornersOf({ ...room, height: 110 }, false));
    expect(corners(nodes[2], sight).bottom).toBeLessThanOrEqual(110 - 52);
  });

  it('stays in the middle where nothing is covered', () => {
    const nodes = [node('a', 0, 0), node('b', 250, 0)];
    expect(firstSight(nodes, ROOM, new Set(), cornersOf(ROOM, true))).toEqual(firstSight(nodes, ROOM));
  });
});

describe('downwardSight', () => {
  const nodes = [node('a', 0, 0), node('b', 240, 200)];

  it('fits the columns into the width, and is as tall as they are', () => {
    const sight = downwardSight(nodes, 390);
    expect(sight.zoom).toBeCloseTo((390 - 24) / 448);
    expect(corners(nodes[0], sight).left).toBeCloseTo(12);
    expect(corners(nodes[1], sight).right).toBeCloseTo(390 - 12);
    expect(sight.height).toBeCloseTo(264 * sight.zoom + 64);
  });

  it('leaves room above the first node for the name of its group', () => {
    const sight = downwardSight([node('a', 0, 72)], 390);
    expect(corners(node('a', 0, 72), sight).top).toBeCloseTo(32 + 72);
    expect(sight.height).toBeCloseTo(72 + PART.height + 64);
  });

  it('never shrinks words beyond reading: it says how wide it must be', () => {
    const sight = downwardSight(nodes, 200);
    expect(sight.zoom).toBe(READABLE);
    expect(sight.least).toBeCloseTo(448 * READABLE + 24);
  });

  it('shows all of what is a little too long for its window, drawn smaller', () => {
    const long = [0, 116, 232, 348].map((y, k) => node(`r${k}`, k % 2 === 0 ? 0 : 240, y));
    const sight = downwardSight(long, 358, 326);
    expect(sight.zoom).toBeGreaterThanOrEqual(READABLE);
    expect(sight.height).toBeCloseTo(326);
    expect(corners(long[3], sight).bottom).toBeCloseTo(326 - 12);
  });

  it('keeps its scale where it is far too long for its window, which scrolls', () => {
    const long = [0, 500, 1000].map((y, k) => node(`r${k}`, k % 2 === 0 ? 0 : 240, y));
    expect(downwardSight(long, 358, 326)).toEqual(downwardSight(long, 358));
  });

  it('does not magnify, and stands in the middle of a wide room', () => {
    const sight = downwardSight([node('a', 30, 0)], NARROW - 1);
    expect(sight.zoom).toBe(1);
    const { left, right } = corners(node('a', 30, 0), sight);
    expect(left + right).toBeCloseTo(NARROW - 1);
  });
});

describe('towards', () => {
  it.each([
    ['right and below', 1500, 900],
    ['left and above', -800, -400],
    ['at an edge', 795, 10],
  ])('brings a node that is %s into sight', (_, x, y) => {
    const part = node('a', x, y);
    const sight = towards([part], UNMOVED, ROOM);
    expect(sight.zoom).toBe(1);
    expectInside(part, sight, ROOM, 32);
  });

  it('does not move for a node that is in sight', () => {
    expect(towards([node('a', 400, 300)], { x: 5, y: 7, zoom: 0.8 }, ROOM)).toEqual({ x: 5, y: 7, zoom: 0.8 });
  });

  it('brings several nodes into sight together', () => {
    const parts = [node('a', 900, 300), node('b', 1200, 700)];
    const sight = towards(parts, UNMOVED, ROOM);
    parts.forEach((part) => expectInside(part, sight, ROOM, 32));
  });

  it('shows the beginning of what is too long', () => {
    const sight = towards([node('a', 2000, 300), node('b', 4000, 300)], UNMOVED, ROOM);
    expectInside(node('a', 2000, 300), sight, ROOM, 32);
  });

  it('moves no more than it must', () => {
    const sight = towards([node('a', 900, 300)], UNMOVED, ROOM);
    expect(sight).toEqual({ x: ROOM.width - 32 - PART.width - 900, y: 0, zoom: 1 });
  });
});

describe('isInSight', () => {
  it('asks for the whole node', () => {
    expect(isInSight(node('a', 0, 0), UNMOVED, ROOM)).toBe(true);
    expect(isInSight(node('a', ROOM.width - PART.width, ROOM.height - PART.height), UNMOVED, ROOM)).toBe(true);
    expect(isInSight(node('a', ROOM.width - PART.width + 1, 0), UNMOVED, ROOM)).toBe(false);
    expect(isInSight(node('a', 0, -1), UNMOVED, ROOM)).toBe(false);
  });

  it('knows of zoom', () => {
    expect(isInSight(node('a', 1100, 0), { x: 0, y: 0, zoom: 0.7 }, ROOM)).toBe(true);
  });
});

describe('middleOf', () => {
  it('is half a node from its corner', () => {
    expect(middleOf(node('a', 10, 20))).toEqual({ x: 114, y: 52 });
  });
});

describe('clearOf', () => {
  it('leaves a part where there is room', () => {
    expect(clearOf({ x: 0, y: 300 }, [node('a', 0, 0)])).toEqual({ x: 0, y: 300 });
  });

  it('puts a part below those that it would cover, also below the next', () => {
    const nodes = [node('a', 0, 0), node('b', 280, 10), node('c', 150, 120)];
    const { x, y } = clearOf({ x: 140, y: 5 }, nodes);

    expect(x).toBe(140);
    expect(y).toBeGreaterThanOrEqual(120 + PART.height);
  });
});
