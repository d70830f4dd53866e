import { describe, expect, it } from 'vitest';
import { sampled, zeroContour, type Area } from './contour';

const AREA: Area = { x: [-2, 2], y: [-1, 1] };
const GRID = { columns: 40, rows: 20 };

describe('the curve on which a function is zero', () => {
  it('is a straight line, exactly, where the function is linear', () => {
    const segments = zeroContour(
      sampled(([x, y]) => y - x / 2 - 0.013, AREA, GRID),
      AREA,
      GRID,
    );

    expect(segments.length).toBeGreaterThan(GRID.columns / 2);
    for (const [x, y] of segments.flat()) {
      expect(y).toBeCloseTo(x / 2 + 0.013, 12);
    }
  });

  it('passes along the whole parabola', () => {
    const segments = zeroContour(
      sampled(([x, y]) => x * x - 1.5 - y, AREA, GRID),
      AREA,
      GRID,
    );

    for (const [x, y] of segments.flat()) {
      expect(Math.abs(x * x - 1.5 - y)).toBeLessThan(0.01);
    }
    const xs = segments.flat().map(([x]) => x);
    expect(Math.min(...xs)).toBeLessThan(-1.5);
    expect(Math.max(...xs)).toBeGreaterThan(1.5);
  });

  it('is two pieces in a cell whose corners change in turn', () => {
    const one = { columns: 1, rows: 1 };
    expect(zeroContour(Float64Array.of(1, -1, -1, 1), AREA, one)).toHaveLength(2);
  });

  it('is not there where the function is undefined', () => {
    expect(
      zeroContour(
        sampled(([x]) => Math.log(x), { x: [-2, -1], y: [0, 1] }, GRID),
        AREA,
        GRID,
      ),
    ).toEqual([]);
  });
});
