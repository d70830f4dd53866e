import { describe, expect, it } from 'vitest';
import { LinePlaces } from './line-places';
import { line, node } from './test-nodes';

const SIDE = 20;
const nodes = Array.from({ length: SIDE * SIDE }, (_, k) => node(`n${k}`, (k % SIDE) * 250, Math.floor(k / SIDE) * 120));
const lines = nodes.slice(1).flatMap((to, k) => [line(`n${k}`, to.key), line(to.key, `n${k}`)]);

function placed(nodesNow: typeof nodes, places = new LinePlaces()) {
  places.update(nodesNow, lines, false);
  return new Map(lines.map(({ key }) => [key, places.get(key)]));
}

describe('LinePlaces', () => {
  it('leads the lines of a part that is dragged as if all were led again, and keeps the others', () => {
    const places = new LinePlaces();
    const before = placed(nodes, places);
    const dragged = nodes.map((each) => (each.key === 'n7' ? { ...each, x: each.x + 33, y: each.y - 12 } : each));

    const after = placed(dragged, places);

    expect(after).toEqual(placed(dragged));
    expect(lines.filter(({ key }) => after.get(key) !== before.get(key)).map(({ key }) => key)).toEqual([
      'n6-n7',
      'n7-n6',
      'n7-n8',
      'n8-n7',
    ]);
  });

  it('leads all again for other lines', () => {
    const places = new LinePlaces();
    placed(nodes, places);

    places.update(nodes, lines.slice(2), false);

    expect(places.get('n0-n1')).toBeUndefined();
    expect(places.get('n1-n2')).toBeDefined();
  });
});
