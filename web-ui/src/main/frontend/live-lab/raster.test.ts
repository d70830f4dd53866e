import { describe, expect, it } from 'vitest';
import { coverage, keepsMarks } from './raster';

describe('marks of a run', () => {
  it('are kept from five hundred spikes on', () => {
    expect(keepsMarks(500, false)).toBe(false);
    expect(keepsMarks(501, false)).toBe(true);
  });

  it('are kept until there are half as many, so that their look does not change to and fro', () => {
    expect(keepsMarks(251, true)).toBe(true);
    expect(keepsMarks(250, true)).toBe(false);
  });
});

describe('coverage', () => {
  it('is that of marks which fall anywhere and on each other', () => {
    expect(coverage(0, 3, 300)).toBe(0);
    expect(coverage(10, 3, 300)).toBeCloseTo(0.095, 3);
    expect(coverage(10_000, 3, 300)).toBeCloseTo(1, 6);
  });

  it('is none of no area', () => {
    expect(coverage(5, 3, 0)).toBe(0);
  });
});
