import { describe, expect, it } from 'vitest';
import { sparkline } from './sparkline';

describe('sparkline', () => {
  it('goes from left to right, the highest share at the top', () => {
    expect(sparkline([0, 1, 0.5])).toBe('M0 12L50 0L100 6');
  });

  it('stays within its place', () => {
    expect(sparkline([-1, 2])).toBe('M0 12L100 0');
  });

  it('is nothing before there are two shares', () => {
    expect(sparkline([])).toBe('');
    expect(sparkline([1])).toBe('');
  });
});
