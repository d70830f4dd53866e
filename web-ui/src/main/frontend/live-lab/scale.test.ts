import { describe, expect, it } from 'vitest';
import { PLACES, scaleFor } from './scale';
import { number } from './test-setup';

describe('scaleFor', () => {
  it('leads from a value to its place and back', () => {
    const scale = scaleFor(number({ value: 40 }));

    expect(scale.valueAt(scale.placeOf(40))).toBeCloseTo(40, 0);
    expect([scale.low, scale.high]).toEqual([0, 100]);
  });

  it('keeps the sign of a weight', () => {
    const scale = scaleFor(number({ value: -200 }));

    expect([scale.low, scale.high]).toEqual([-500, 0]);
  });

  it('surrounds a potential', () => {
    const scale = scaleFor(number({ name: 'vThresholdMv', unit: 'mV', value: -50 }));

    expect([scale.low, scale.high]).toEqual([-90, -10]);
  });

  it('stays within what is allowed', () => {
    const scale = scaleFor(number({ value: 0.3, min: 0, max: 1, step: 0.05 }));

    expect([scale.low, scale.high]).toEqual([0, 1]);
    expect(scale.valueAt(PLACES)).toBe(1);
  });

  it('takes given ends', () => {
    const scale = scaleFor(number({ value: 1160, low: 400, high: 2000 }));

    expect([scale.low, scale.high]).toEqual([400, 2000]);
  });

  it('stays at the only value that a lesson allows', () => {
    const scale = scaleFor(number({ value: 20, min: 20, max: 20, low: 20, high: 20 }));

    expect([0, 333, PLACES].map((place) => scale.valueAt(place))).toEqual([20, 20, 20]);
    expect(scale.placeOf(20)).toBe(0);
  });

  it('gives whole numbers to whole parameters', () => {
    const scale = scaleFor(number({ value: 3, min: 0, max: 50, whole: true }));

    expect(Number.isInteger(scale.valueAt(333))).toBe(true);
  });

  it('reaches a value of zero', () => {
    const scale = scaleFor(number({ value: 0, min: 0, step: 10 }));

    expect(scale.high).toBeGreaterThan(0);
  });
});
