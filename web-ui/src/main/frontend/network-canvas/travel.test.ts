import { describe, expect, it } from 'vitest';
import { pace } from './travel';

describe('pace', () => {
  it('shows every spike at its true delay where an eye can follow', () => {
    expect(pace([{ line: 'a', count: 1, delayMs: 1.5 }], 0.1, 1)).toEqual({ every: 1, slowed: 1 });
  });

  it('slows dots that would be too fast', () => {
    const { slowed } = pace([{ line: 'a', count: 1, delayMs: 1.5 }], 1, 100);

    expect(slowed).toBeCloseTo(28);
  });

  it('counts no times where lines have no delay', () => {
    expect(pace([{ line: 'a', count: 100, delayMs: 0 }], 1, 100)).toEqual({ every: 3, slowed: Infinity });
  });

  it('thins what is too dense', () => {
    const { every } = pace([{ line: 'a', count: 100, delayMs: 1.5 }], 0.016, 100);

    expect(every).toBeGreaterThan(100);
  });
});
