import { describe, expect, it } from 'vitest';
import { largestDrift, share } from './step-check';

describe('largestDrift', () => {
  it('finds the population whose rate differs most between the steps', () => {
    const drift = largestDrift([
      { values: [0.5], rates: { exc: 10, inh: 20 } },
      { values: [1], rates: { exc: 15, inh: 21 } },
    ]);

    expect(drift).toEqual({ part: 'exc', rate: 15, halfStepRate: 10 });
    expect(share(drift ?? { part: '', rate: 0, halfStepRate: 0 })).toBeCloseTo(0.5);
  });

  it('has nothing to say of silence', () => {
    expect(
      largestDrift([
        { values: [0.5], rates: { exc: 0 } },
        { values: [1], rates: { exc: 0 } },
      ]),
    ).toBeNull();
  });

  it('overlooks what is less than half a hertz', () => {
    expect(share({ part: 'exc', rate: 0.3, halfStepRate: 0.1 })).toBe(0);
  });
});
