import { describe, expect, it } from 'vitest';
import { placeOf, stepBy } from './sheet-focus';

const place = (focused: string, stops = ['first', 'middle', 'last']) => placeOf(focused, 'opener', 'sheet', stops);

const tab = (focused: string, stops?: string[]) => stepBy('Tab', false, place(focused, stops));
const back = (focused: string, stops?: string[]) => stepBy('Tab', true, place(focused, stops));

describe('Tab, while a sheet is open', () => {
  it('goes from the button into the sheet, and from its end behind the button', () => {
    expect(tab('opener')).toBe('enter');
    expect(tab('first')).toBeUndefined();
    expect(tab('middle')).toBeUndefined();
    expect(tab('last')).toBe('leave');
  });

  it('goes back from the beginning of the sheet to the button', () => {
    expect(back('last')).toBeUndefined();
    expect(back('first')).toBe('return');
    expect(back('sheet')).toBe('return');
    expect(back('opener')).toBeUndefined();
  });

  it('goes from the sheet itself to what is in it', () => {
    expect(tab('sheet')).toBeUndefined();
    expect(tab('sheet', [])).toBe('leave');
  });

  it('passes a sheet with one stop', () => {
    expect(tab('only', ['only'])).toBe('leave');
    expect(back('only', ['only'])).toBe('return');
  });

  it('is left to the browser elsewhere', () => {
    expect(tab('canvas')).toBeUndefined();
    expect(back('canvas')).toBeUndefined();
    expect(tab('canvas', [])).toBeUndefined();
  });
});

describe('other keys, while a sheet is open', () => {
  it('close it with Escape, wherever the focus is', () => {
    expect(stepBy('Escape', false, place('middle'))).toBe('close');
    expect(stepBy('Escape', false, place('canvas'))).toBe('close');
  });

  it('are left to what has the focus', () => {
    expect(stepBy('Enter', false, place('opener'))).toBeUndefined();
    expect(stepBy('ArrowDown', false, place('first'))).toBeUndefined();
  });
});
