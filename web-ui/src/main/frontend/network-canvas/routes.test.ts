import { describe, expect, it } from 'vitest';
import { PART, type GraphLine, type Point } from './graph';
import { labelsOf } from './labels';
import { routesOf } from './routes';
import { node } from './test-nodes';

function line(from: string, to: string, key = `${from}-${to}`): GraphLine {
  return {
    key,
    from,
    to,
    kind: 'projection',
    sign: 'excitatory',
    color: 0,
    strength: 1,
    weight: 'w 1 mV',
    label: '',
    description: '',
    problem: false,
    locked: false,
  };
}

function pointsOf(nodes: ReturnType<typeof node>[], lines: GraphLine[], key: string, isDown = false): Point[] {
  return routesOf(nodes, lines, isDown).get(key)?.points ?? [];
}

/** The ends of lines stand in the box around the rounded ends of their nodes. */
const ROUNDED = 12;

function isIn(part: { x: number; y: number }, { x, y }: Point): boolean {
  return x > part.x + ROUNDED && x < part.x + PART.width - ROUNDED && y > part.y && y < part.y + PART.height;
}

/** The least distance between two ways, not counting their ends. */
function distance(a: Point[], b: Point[]): number {
  return Math.min(...a.flatMap((p) => b.map((q) => Math.hypot(p.x - q.x, p.y - q.y))));
}

describe('routesOf', () => {
  const exc = node('exc', 0, 0);
  const inh = node('inh', 400, 0);
  const both = [line('exc', 'inh'), line('inh', 'exc')];

  it('is level between nodes of one row', () => {
    expect(pointsOf([exc, inh], [line('exc', 'inh')], 'exc-inh').every(({ y }) => Math.abs(y - PART.height / 2) < 1e-6)).toBe(true);
  });

  it('keeps the two directions apart on parallel tracks', () => {
    const there = pointsOf([exc, inh], both, 'exc-inh');
    const back = pointsOf([exc, inh], both, 'inh-exc');
    expect(distance(there, back)).toBeCloseTo(40);
    expect(there[0].x).toBeLessThan(there[there.length - 1].x);
    expect(back[0].x).toBeGreaterThan(back[back.length - 1].x);
  });

  it('keeps lines apart that share both ends', () => {
    const lines = [line('exc', 'inh', 'a'), line('exc', 'inh', 'b'), line('exc', 'inh', 'c')];
    for (const [one, other] of [
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c'],
    ]) {
      expect(distance(pointsOf([exc, inh], lines, one), pointsOf([exc, inh], lines, other))).toBeGreaterThan(20);
    }
  });

  it('leads a loop over its node', () => {
    const points = pointsOf([exc], [line('exc', 'exc')], 'exc-exc');
    expect(Math.min(...points.map(({ y }) => y))).toBe(-36);
    expect(points.some((point) => isIn(exc, point))).toBe(false);
    expect(points[0].x).toBeGreaterThan(points[points.length - 1].x);
  });

  it('keeps two loops of one node apart', () => {
    const lines = [line('exc', 'exc', 'a'), line('exc', 'exc', 'b')];
    const top = (key: string) => Math.min(...pointsOf([exc], lines, key).map(({ y }) => y));
    expect(top('a')).not.toBe(top('b'));
  });

  it.each([0, 30, -30])('leads around a node that stands in the way, %i px beside the middle', (y) => {
    const nodes = [exc, node('between', 400, y), node('far', 800, 0)];
    const points = pointsOf(nodes, [line('exc', 'far')], 'exc-far');
    expect(points.some((point) => nodes.some((part) => isIn(part, point)))).toBe(false);
    expect(points[points.length - 1].x).toBeGreaterThan(800);
  });

  it('leads two lines around on lanes of their own', () => {
    const nodes = [exc, node('between', 400, 0), node('far', 800, 0), node('farther', 1200, 0)];
    const lines = [line('exc', 'far'), line('exc', 'farther')];
    const lane = (key: string) => {
      const ys = pointsOf(nodes, lines, key).map(({ y }) => y);
      return ys.reduce((far, y) => (Math.abs(y - 32) > Math.abs(far - 32) ? y : far));
    };
    expect(Math.abs(lane('exc-far') - lane('exc-farther'))).toBeGreaterThanOrEqual(14);
  });

  it('joins nodes that stand over each other by their facing edges', () => {
    const points = pointsOf([exc, node('below', 20, 200)], [line('exc', 'below')], 'exc-below');
    expect(points[0].y).toBe(PART.height);
    expect(points[points.length - 1].y).toBe(200);
  });

  it('flows downward where there is no room for columns', () => {
    const points = pointsOf([exc, node('below', 0, 200)], [line('exc', 'below')], 'exc-below', true);
    expect(points[0]).toEqual({ x: PART.width / 2, y: PART.height });
    expect(points[points.length - 1]).toEqual({ x: PART.width / 2, y: 200 });
  });

  it('leaves a line without one of its ends out', () => {
    expect(routesOf([exc], [line('exc', 'gone')], false).size).toBe(0);
  });

  it('finds a way for each of 2,000 lines between 500 nodes', () => {
    const nodes = Array.from({ length: 500 }, (_, k) => node(`n${k}`, (k % 25) * 250, Math.floor(k / 25) * 120));
    const lines = Array.from({ length: 2000 }, (_, k) => line(`n${k % 500}`, `n${(k * 7 + 1) % 500}`, `l${k}`));
    expect(routesOf(nodes, lines, false).size).toBe(2000);
  });
});

describe('labelsOf', () => {
  const nodes = [node('a', 0, 0), node('b', 500, 0)];

  function labels(lines: GraphLine[], parts = nodes) {
    return labelsOf(parts, lines, routesOf(parts, lines, false));
  }

  it('stand beside their lines, outside of the pair', () => {
    const places = labels([line('a', 'b'), line('b', 'a')]);
    expect(places.get('a-b')?.y).toBeLessThan(12);
    expect(places.get('b-a')?.y).toBeGreaterThan(52);
  });

  it('stand right of a line that leads straight downward, past the handles at its ends', () => {
    const parts = [node('a', 0, 0), node('b', 0, 116)];
    const lines = [line('a', 'b')];
    const place = labelsOf(parts, lines, routesOf(parts, lines, true)).get('a-b');
    expect(place?.x).toBeGreaterThan(PART.width / 2 + 28);
    expect(place?.y).toBeCloseTo(90);
  });

  it('cover neither nodes nor lines: without room there is none', () => {
    const near = [node('a', 0, 0), node('b', 240, 0)];
    expect(labels([line('a', 'b')], near).size).toBe(0);
  });

  it('do not cover each other', () => {
    const parts = [node('a', 0, 0), node('b', 500, 0), node('c', 0, 100), node('d', 500, 100)];
    const places = [...labels([line('a', 'd'), line('c', 'b'), line('a', 'b'), line('c', 'd')], parts).values()];
    for (const one of places) {
      for (const other of places) {
        expect(one === other || Math.abs(one.x - other.x) > 36 || Math.abs(one.y - other.y) > 15).toBe(true);
      }
    }
  });

  it('are left out where there are very many lines', () => {
    const lines = Array.from({ length: 61 }, (_, k) => line('a', 'b', `l${k}`));
    expect(labels(lines).size).toBe(0);
  });
});
