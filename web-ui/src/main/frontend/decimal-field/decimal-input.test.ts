import { describe, expect, it } from 'vitest';
import { takeDecimals } from './decimal-input';

/** An input as a browser has it: its text is what a person sees. */
class Input {
  type = 'number';
  inputMode = '';
  readonly validity = { badInput: false };

  constructor(readonly seen: { text: string }) {}

  get value(): string {
    return this.seen.text;
  }

  /** As a number, it shows none with a comma. */
  set value(text: string) {
    this.seen.text = this.type === 'number' && text.includes(',') ? '' : text;
  }

  checkValidity(): boolean {
    return true;
  }
}

function german(value: string) {
  const seen = { text: '' };
  const input = new Input(seen);
  const field = Object.assign(new EventTarget(), { value, _setType: (type: string) => queueMicrotask(() => (input.type = type)) });
  takeDecimals(field, input, 'de');
  return { field, input, seen };
}

describe('a field of numbers on a German page', () => {
  it('shows a comma, and has a point in its value', () => {
    const { input, seen } = german('0.5');

    expect(seen.text).toBe('0,5');
    expect(input.value).toBe('0.5');
    expect(input.type).toBe('text');
  });

  it.each([
    ['12,25', '12.25'],
    ['-0,5', '-0.5'],
    ['\u22120,5', '-0.5'],
    ['0.125', '0.125'],
    ['1.900', '1900'],
    ['', ''],
  ])('takes "%s"', (text, value) => {
    const { input, seen } = german('');
    seen.text = text;

    expect(input.value).toBe(value);
    expect(input.validity.badInput).toBe(false);
  });

  it('marks a word as bad input', () => {
    const { input, seen } = german('');
    seen.text = 'viel';

    expect(input.value).toBe('');
    expect(input.validity.badInput).toBe(true);
    expect(input.checkValidity()).toBe(false);
  });

  it('shows after a change how it understood what was typed', () => {
    const { field, seen } = german('');
    seen.text = '1.900';
    field.value = '1900';
    field.dispatchEvent(new Event('change'));

    expect(seen.text).toBe('1900');
  });
});
