import { describe, expect, it } from 'vitest';
import { Numbers, decimalsOf, spread, tickStep } from './numbers';

describe('Numbers', () => {
  it('reads what a person types in the language of the page', () => {
    expect(new Numbers('en').parse('1,160.5')).toBe(1160.5);
    expect(new Numbers('de').parse('1.160,5')).toBe(1160.5);
    expect(new Numbers('de').parse('0.5')).toBe(0.5);
    expect(new Numbers('de').parse('0.125')).toBe(0.125);
    expect(new Numbers('de').parse('-1.234.567')).toBe(-1234567);
    expect(new Numbers('de').parse('1e-7')).toBe(1e-7);
    expect(new Numbers('en').parse('\u22120.3')).toBe(-0.3);
    expect(new Numbers('de').parse('\u22121,5e\u22127')).toBe(-1.5e-7);
    expect(new Numbers('en').parse('much')).toBeNaN();
    expect(new Numbers('en').parse(' ')).toBeNaN();
  });

  it.each(['0,125', '-0,125', '\u22120,500', '0,5', '0,125.5'])('takes "%s" for no number on an English page', (text) => {
    expect(new Numbers('en').parse(text)).toBeNaN();
  });

  it.each([
    ['1,160', 1160],
    ['-1,234,567.25', -1234567.25],
    ['1,000e3', 1e6],
    ['0.125', 0.125],
    ['.5', 0.5],
  ])('takes "%s" on an English page', (text, value) => {
    expect(new Numbers('en').parse(text)).toBe(value);
  });

  it('writes a true minus', () => {
    expect(new Numbers('en').fixed(-58.44, 1)).toBe('\u221258.4');
  });

  it('writes the minus of keyboards into inputs', () => {
    expect(new Numbers('en').entered(-1058.44, 5)).toBe('-1,058.4');
    expect(new Numbers('de').entered(-58.44)).toBe('-58,44');
  });

  it('writes no minus before zero', () => {
    expect(new Numbers('en').fixed(-0, 0)).toBe('0');
    expect(new Numbers('en').fixed(-0.04, 1)).toBe('0.0');
  });

  it('reads what it has written', () => {
    for (const locale of ['en', 'de', 'fr']) {
      const numbers = new Numbers(locale);
      expect(numbers.parse(numbers.significant(-12345.6, 6))).toBe(-12345.6);
    }
  });
});

describe('tickStep', () => {
  it('is round', () => {
    expect(tickStep(600, 6)).toBe(100);
    expect(tickStep(7, 4)).toBe(2);
    expect(decimalsOf(0.05)).toBe(2);
    expect(decimalsOf(20)).toBe(0);
  });
});

describe('spread', () => {
  it('leaves a range as it is', () => {
    expect(spread([-70, -50])).toEqual([-70, -50]);
    expect(spread([-65.1, -65])).toEqual([-65.1, -65]);
  });

  it('makes room around what is the same but for rounding', () => {
    expect(spread([-65, -65])).toEqual([-70, -60]);
    expect(spread([0, 0])).toEqual([-1, 1]);
    const [low, high] = spread([-50.00005, -49.99995]);
    expect(tickStep(high - low, 3)).toBe(5);
  });
});
