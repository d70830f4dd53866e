import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Point } from './graph';
import { labelPlace } from './label-place';

const SIZE = { width: 80, height: 20 };
const MIDDLE = { x: 500, y: 300 };
/** The upper left corner of a node with its middle here. */
const nodeAt = (x: number, y: number) => ({ x: x - 104, y: y - 32 });
const FAR_APART = [nodeAt(100, 300), nodeAt(900, 300)];

/** Lets the browser's path be a straight line: no browser is here to measure one. */
function drawPath(from: Point, to: Point) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const at = (share: number) => ({ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) });
  const path = { setAttribute: () => undefined, getTotalLength: () => length, getPointAtLength: (s: number) => at(s / length) };
  vi.stubGlobal('document', { createElementNS: () => path });
}

afterEach(() => vi.unstubAllGlobals());

describe('labelPlace', () => {
  it('is above a level line, as near as it may be', () => {
    drawPath({ x: 204, y: 300 }, { x: 796, y: 300 });
    const place = labelPlace('', MIDDLE, SIZE, FAR_APART);
    expect(place.x).toBe(500);
    expect(place.y).toBeLessThanOrEqual(300 - 10 - 5);
    expect(place.y).toBeGreaterThan(300 - 10 - 5 - 6);
  });

  it('is the middle itself, where the line passes elsewhere', () => {
    drawPath({ x: 204, y: 100 }, { x: 796, y: 100 });
    expect(labelPlace('', MIDDLE, SIZE, FAR_APART)).toEqual(MIDDLE);
  });

  it('is below, where a node is above', () => {
    drawPath({ x: 204, y: 300 }, { x: 796, y: 300 });
    const place = labelPlace('', MIDDLE, SIZE, [nodeAt(500, 250)]);
    expect(place.y).toBeGreaterThan(300 + 10);
  });

  it('covers no badge that stands on a node', () => {
    drawPath({ x: 460, y: 0 }, { x: 461, y: 0 });
    const { y } = labelPlace('', { x: 500, y: 252 }, SIZE, [nodeAt(500, 300)]);
    expect(y + 10).toBeLessThanOrEqual(300 - 32 - 12);
  });

  it('keeps off a node that the line only passes', () => {
    drawPath({ x: 204, y: 300 }, { x: 796, y: 300 });
    const { y } = labelPlace('', MIDDLE, SIZE, [...FAR_APART, nodeAt(560, 260)]);
    expect(y).toBeGreaterThan(300 + 10);
  });

  it('covers no node at the ends', () => {
    drawPath({ x: 460, y: 0 }, { x: 461, y: 0 });
    const { y } = labelPlace('', MIDDLE, SIZE, [nodeAt(500, 300)]);
    expect(Math.abs(y - 300)).toBeGreaterThanOrEqual((64 + 20) / 2);
  });

  it('stays in the middle of a line that leaves no room near it', () => {
    drawPath({ x: 500, y: -1000 }, { x: 500, y: 1000 });
    expect(labelPlace('', MIDDLE, { width: 80, height: 100 }, [])).toEqual(MIDDLE);
  });
});
