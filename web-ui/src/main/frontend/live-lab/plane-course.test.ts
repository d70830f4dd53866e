import { describe, expect, it } from 'vitest';
import { courseFrom } from './plane-course';
import { type PlaneModel } from './plane-models';
import { knownModel } from './test-setup';

/** Turns around its origin once in 2π ms. */
const CIRCLE: PlaneModel = { variables: ['x', 'y'], labels: ['x', 'y'], parameters: [], slopes: ([x, y]) => [y, -x] };

const IZHIKEVICH = knownModel('izhikevich');

const P = {
  a: 0.02,
  b: 0.2,
  c: -65,
  d: 8,
  quadratic: 0.04,
  linear: 5,
  constant: 140,
  bias: 0,
  recoveryLeak: 1,
  recoveryOffsetMv: 0,
  vThresholdMv: 30,
};

describe('the course from a state', () => {
  it('follows the slopes: a circle closes', () => {
    const steps = 100;
    const course = courseFrom(CIRCLE, {}, 0, [1, 0], (2 * Math.PI) / steps, steps);

    expect(course).toHaveLength(steps + 1);
    expect(course.at(-1)?.at[0]).toBeCloseTo(1, 6);
    expect(course.at(-1)?.at[1]).toBeCloseTo(0, 5);
  });

  it('comes to rest below the rheobase, and fires again and again above it', () => {
    const below = courseFrom(IZHIKEVICH, P, 3, [-65, -13], 0.1, 10_000);
    const above = courseFrom(IZHIKEVICH, P, 10, [-65, -13], 0.1, 10_000);

    expect(below.some(({ fired }) => fired)).toBe(false);
    expect(above.filter(({ fired }) => fired).length).toBeGreaterThan(5);
    expect(above.find(({ fired }) => fired)?.at[0]).toBe(-65);
  });

  it('ends where it diverges: without a known reset nothing brings it back', () => {
    const unknown = Object.fromEntries(Object.entries(P).filter(([name]) => name !== 'c'));
    const course = courseFrom(IZHIKEVICH, unknown, 10, [-40, -13], 0.1, 10_000);

    expect(course.length).toBeLessThan(10_000);
    expect(course.every(({ at }) => at.every(Number.isFinite))).toBe(true);
  });
});
