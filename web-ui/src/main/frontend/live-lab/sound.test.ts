import { describe, expect, it } from 'vitest';
import { clicksOf } from './sound';

describe('clicksOf', () => {
  it('has every spike sound while they can be told apart', () => {
    expect(clicksOf(1, 1 / 60)).toBe(1);
    expect(clicksOf(5, 0.1)).toBe(5);
  });

  it('thins more than sixty a second', () => {
    expect(clicksOf(500, 0.1)).toBe(6);
    expect(clicksOf(500, 1)).toBe(60);
  });
});
