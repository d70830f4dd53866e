import { expect, test } from 'vitest';
import { Numbers } from '../live-lab/numbers';
import { type Axis } from '../curve-pad/axis';
import { curveText } from './curve-text';

function axis(unit: string): Axis {
  return { label: '', unit, from: -100, to: 100, scale: 'LINEAR', ticks: [] };
}

const DRAWING = { x: axis('ms'), y: axis(''), over: '' };

test('a drawn curve is told by five of its points at most, both ends among them', () => {
  const points = Array.from({ length: 9 }, (_, k): [number, number] => [k, k * 10]);

  expect(curveText(points, DRAWING, new Numbers('en'))).toBe('0 ms: 0 → 2 ms: 20 → 4 ms: 40 → 6 ms: 60 → 8 ms: 80');
});

test('a short curve is told point by point, in the numbers of its language', () => {
  const points: [number, number][] = [
    [-0.5, 1],
    [1.2345, 2.5],
  ];

  expect(curveText(points, DRAWING, new Numbers('de'))).toBe('−0,5 ms: 1 → 1,23 ms: 2,5');
});
