import { describe, expect, it } from 'vitest';
import { histogram, intervals, spectrum } from './spike-statistics';
import { SpikeTrack } from './tracks';

function track(pairs: [number, number][]): SpikeTrack {
  const made = new SpikeTrack();
  made.append({ steps: pairs.map(([step]) => step), neurons: pairs.map(([, neuron]) => neuron), left: 0 }, 0, 0);
  return made;
}

describe('intervals', () => {
  it('are those of each neuron by itself', () => {
    const { ms, meanMs } = intervals(
      track([
        [10, 0],
        [15, 1],
        [30, 0],
        [55, 1],
      ]),
      0,
      100,
      0.5,
    );

    expect(ms).toEqual([10, 20]);
    expect(meanMs).toBe(15);
  });

  it('of a regular neuron vary by nothing, of an alternating one by what is computed by hand', () => {
    const regular = track(Array.from({ length: 8 }, (_, k) => [10 * k, 0]));
    expect(intervals(regular, 0, 1000, 1).cv).toBeCloseTo(0, 12);

    // intervals 10, 30, 10, 30, 10, 30: mean 20, deviation 10
    const alternating = track([0, 10, 40, 50, 80, 90, 120].map((step) => [step, 0]));
    expect(intervals(alternating, 0, 1000, 1).cv).toBeCloseTo(0.5, 12);
  });

  it('give no coefficient of variation where there are few', () => {
    expect(
      intervals(
        track([
          [0, 0],
          [10, 0],
        ]),
        0,
        100,
        1,
      ).cv,
    ).toBeUndefined();
  });
});

describe('histogram', () => {
  it('counts values by bin, the largest one in the last', () => {
    expect(histogram([0, 1, 4.9, 5, 10, 11], 0, 10, 2)).toEqual([3, 2]);
  });
});

describe('spectrum', () => {
  it('has its peak at the frequency of a sine, and all of its power there', () => {
    const sine = Array.from({ length: 2048 }, (_, k) => 5 + 3 * Math.sin((2 * Math.PI * 50 * k) / 1000));
    const { stepHz, power } = spectrum(sine, 1, 512);
    const peak = power.indexOf(Math.max(...power));

    expect(Math.abs(peak * stepHz - 50)).toBeLessThanOrEqual(stepHz);
    // the integral of the density is the variance, 3² / 2
    expect(power.reduce((sum, value) => sum + value * stepHz, 0)).toBeCloseTo(4.5, 1);
  });

  it('of Poisson counts is flat at twice the rate', () => {
    let seed = 7;
    const uniform = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    // 100 Hz in bins of 1 ms: density of the rate about 2 · 100 Hz
    const counts = Array.from({ length: 65_536 }, () => (uniform() < 0.1 ? 1000 : 0));
    const { power } = spectrum(counts, 1, 512);
    const middle = power.slice(8).reduce((sum, value) => sum + value, 0) / (power.length - 8);

    // bins with at most one spike: 2 · 100 · (1 − 0.1)
    expect(middle).toBeGreaterThan(170);
    expect(middle).toBeLessThan(190);
  });
});
