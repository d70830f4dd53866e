import { describe, expect, it } from 'vitest';
import { isCoarse, largestDrift, share } from './step-check';
import { type SweepPoint } from './sweep';

/** Pairs of one seed: rates at half the step, and at the step. */
function pairs(...rates: [half: Record<string, number>, whole: Record<string, number>][]): SweepPoint[] {
  return rates.flatMap(([half, whole], seed) => [
    { values: [0.5, seed], rates: half },
    { values: [1, seed], rates: whole },
  ]);
}

describe('largestDrift', () => {
  it('finds the population whose rate differs most between the steps, on average over seeds', () => {
    const drift = largestDrift(
      pairs(
        [
          { exc: 10, inh: 20 },
          { exc: 15, inh: 21 },
        ],
        [
          { exc: 12, inh: 20 },
          { exc: 17, inh: 20 },
        ],
      ),
    );

    expect(drift).toEqual({ part: 'exc', rate: 16, halfStepRate: 11, error: 0 });
    expect(share(drift ?? { part: '', rate: 0, halfStepRate: 0, error: 0 })).toBeCloseTo(5 / 11);
  });

  it('names first what differs by more than chance', () => {
    const drift = largestDrift(
      pairs(
        [
          { few: 1, many: 20 },
          { few: 9, many: 24 },
        ],
        [
          { few: 8, many: 20 },
          { few: 1, many: 24.2 },
        ],
      ),
    );

    expect(drift?.part).toBe('many');
  });

  it('has nothing to say of silence', () => {
    expect(largestDrift(pairs([{ exc: 0 }, { exc: 0 }]))).toBeNull();
  });
});

describe('a step', () => {
  it('is too coarse where the rate differs by more than a tenth, whatever the seed', () => {
    expect(isCoarse({ part: 'exc', rate: 15, halfStepRate: 10, error: 0.5 })).toBe(true);
    expect(isCoarse({ part: 'exc', rate: 10.5, halfStepRate: 10, error: 0 })).toBe(false);
  });

  it('is not blamed for what other random numbers do', () => {
    expect(isCoarse({ part: 'exc', rate: 15, halfStepRate: 10, error: 2 })).toBe(false);
  });

  it('is not blamed for less than half a hertz', () => {
    expect(share({ part: 'exc', rate: 0.3, halfStepRate: 0.1, error: 0 })).toBe(0);
  });
});
