import { describe, expect, it } from 'vitest';
import { Numbers } from './numbers';
import { seedOf } from './seed-field';

describe('seedOf', () => {
  it('takes whole numbers from 0 to the largest one that documents take', () => {
    const seeds = ['7', ' 0 ', '1,000', '9007199254740991'].map((text) => seedOf(text, new Numbers('en')));

    expect(seeds).toEqual([7, 0, 1000, 9_007_199_254_740_991]);
  });

  it('takes nothing else', () => {
    const seeds = ['', '-1', '1.5', 'seven', '9007199254740992'].map((text) => seedOf(text, new Numbers('en')));

    expect(seeds).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it('reads the thousands of the language', () => {
    expect(seedOf('12.345', new Numbers('de'))).toBe(12_345);
  });
});
