import { describe, expect, it } from 'vitest';
import { pointAt } from './ways';

describe('pointAt', () => {
  const way = { color: 'red', points: new Float64Array([0, 0, 10, 0, 10, 20]) };

  it('is between the sampled points', () => {
    expect(pointAt(way, 0)).toEqual([0, 0]);
    expect(pointAt(way, 0.25)).toEqual([5, 0]);
    expect(pointAt(way, 0.75)).toEqual([10, 10]);
  });

  it('ends where the way ends', () => {
    const [x, y] = pointAt(way, 1);

    expect(x).toBeCloseTo(10, 3);
    expect(y).toBeCloseTo(20, 3);
  });
});
