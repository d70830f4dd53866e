import { describe, expect, it } from 'vitest';
import { thickness } from './thickness';

describe('the thickness of a line', () => {
  it('grows by the square root of its weight', () => {
    expect(thickness(4)).toBeCloseTo(2 * thickness(1));
  });

  it('leaves a line without weight to be seen, and a very strong one beside others', () => {
    expect(thickness(0)).toBe(thickness(1e-6));
    expect(thickness(0)).toBeGreaterThan(1);
    expect(thickness(1e6)).toBe(6);
  });
});
