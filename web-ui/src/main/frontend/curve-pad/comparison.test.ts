import { describe, expect, test } from 'vitest';
import { type Axis, type Point } from './axis';
import { compare } from './comparison';
import cases from './comparison-cases.json';

/** `CurveComparisonCasesTest` judges the same cases on the server. */
describe('compare', () => {
  test.each(cases)('$name', (given) => {
    const found = compare(axis(given.x), axis(given.y), given.reference as Point[], given.drawn as Point[], given.tolerance);

    expect(found.within).toBeCloseTo(given.within, 9);
    expect(found.deviations.map(({ side, from, to }) => [side, Number(from.toFixed(6)), Number(to.toFixed(6))])).toEqual(given.deviations);
  });
});

function axis([from, to, scale]: (number | string)[]): Axis {
  return { label: '', unit: '', from: Number(from), to: Number(to), scale: scale as Axis['scale'], ticks: [] };
}
