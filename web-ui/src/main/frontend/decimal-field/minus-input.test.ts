import { describe, expect, it } from 'vitest';
import { takeMinus } from './minus-input';

/** A page that is an input itself: the event begins and ends there. */
function input(type: string) {
  const inserted: string[] = [];
  const page = Object.assign(new EventTarget(), { type });
  takeMinus(page, (text) => inserted.push(text));
  return { page, inserted };
}

const typed = (data: string | null) => Object.assign(new Event('beforeinput', { cancelable: true }), { data });

const pasted = (text: string) => Object.assign(new Event('paste', { cancelable: true }), { clipboardData: { getData: () => text } });

describe('an input of numbers', () => {
  it.each([
    ['typed', typed('\u2212'), '-'],
    ['pasted', pasted('\u22121.5e\u22127'), '-1.5e-7'],
  ])('takes a minus that is %s', (_, event, text) => {
    const { page, inserted } = input('number');
    page.dispatchEvent(event);

    expect(inserted).toEqual([text]);
    expect(event.defaultPrevented).toBe(true);
  });

  it.each([
    ['a digit', typed('5')],
    ['nothing', typed(null)],
    ['a hyphen', pasted('-65')],
  ])('leaves %s to the browser', (_, event) => {
    const { page, inserted } = input('number');
    page.dispatchEvent(event);

    expect(inserted).toEqual([]);
    expect(event.defaultPrevented).toBe(false);
  });
});

describe('an input of text', () => {
  it('keeps the minus of a text', () => {
    const { page, inserted } = input('text');
    const event = typed('\u2212');
    page.dispatchEvent(event);

    expect(inserted).toEqual([]);
    expect(event.defaultPrevented).toBe(false);
  });
});
