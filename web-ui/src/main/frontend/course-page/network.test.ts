import { describe, expect, it } from 'vitest';
import { number } from '../live-lab/test-setup';
import { allowedNumbers } from './network';

describe('numbers that a browser kept', () => {
  const rate = number({ path: '/stimuli/0/rateHz', min: 100, max: 600, lock: 'The lesson allows 100 to 600' });
  const weight = number({ path: '/projections/0/weightPa', lock: 'Locked by the lesson', fixed: true });

  it('are set where the lesson allows them', () => {
    expect(allowedNumbers([rate, weight], { [rate.path]: 600 })).toEqual({ [rate.path]: 600 });
  });

  it('are left out where they are locked, out of range, or of no slider', () => {
    expect(allowedNumbers([rate, weight], { [rate.path]: 601, [weight.path]: 5, '/run/dtMs': 1 })).toEqual({});
  });
});
