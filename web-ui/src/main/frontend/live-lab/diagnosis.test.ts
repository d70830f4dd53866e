import { describe, expect, it } from 'vitest';
import { shownOf } from './diagnosis';
import { type Finding } from './doctor';

const silent: Finding = { kind: 'silent', of: 'exc', measured: 500 };
const saturated: Finding = { kind: 'saturated', of: 'inh', measured: 313 };
const deadEnd: Finding = { kind: 'deadEnd', of: 'noise', measured: 20 };

describe('shownOf', () => {
  it('is the first finding, and stays while it stands out', () => {
    expect(shownOf([silent, saturated], null)).toBe(silent);
    expect(shownOf([silent, saturated], { ...saturated, measured: 290 })).toBe(saturated);
    expect(shownOf([silent], saturated)).toBe(silent);
  });

  it('comes to the next one, and around', () => {
    expect(shownOf([silent, saturated, deadEnd], silent, true)).toBe(saturated);
    expect(shownOf([silent, saturated, deadEnd], deadEnd, true)).toBe(silent);
  });

  it('is none of none', () => {
    expect(shownOf([], silent)).toBeNull();
  });
});
