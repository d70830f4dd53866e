import { describe, expect, it } from 'vitest';
import { Numbers } from './numbers';
import { number, setup } from './test-setup';
import { difference } from './twins';

const WEIGHT = number({ label: 'weight', value: 40 });
const WORDS = { twinsDiffer: '{0}: left {1}, right {2}.', twinsAlike: '{0} is {1} in both.' };
const TWINS = setup({ numbers: [WEIGHT], words: WORDS, twin: { path: WEIGHT.path, value: 60, here: 40 } });

describe('the difference of twins', () => {
  it('names the number and both values', () => {
    expect(difference(TWINS, () => 40, new Numbers('en'))).toBe('exc-exc, weight: left 40 pA, right 60 pA.');
  });

  it('follows the hand, and says where both are alike', () => {
    expect(difference(TWINS, () => 50.5, new Numbers('de'))).toContain('left 50,5 pA');
    expect(difference(TWINS, () => 60, new Numbers('en'))).toBe('exc-exc, weight is 60 pA in both.');
  });

  it('has both values where the number has no slider, and none that is not told', () => {
    const twin = { path: '/populations/0/size', value: 9, here: 5 };

    expect(difference({ ...TWINS, twin }, () => 40, new Numbers('en'))).toBe('size: left 5, right 9.');
    expect(difference({ ...TWINS, twin: { ...twin, here: null } }, () => 40, new Numbers('en'))).toContain('left …, right 9');
  });

  it('is empty without a twin', () => {
    expect(difference(setup({ words: WORDS }), () => 40, new Numbers('en'))).toBe('');
  });
});
