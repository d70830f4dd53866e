import { expect, it } from 'vitest';
import { Hold } from './hold';

it.each([
  ['pointerdown', 'pointerup'],
  ['pointerdown', 'pointercancel'],
  ['keydown', 'keyup'],
  ['keydown', 'blur'],
])('holds what is moved between %s and %s', (begin, end) => {
  const control = new EventTarget();
  const hold = new Hold(control);
  control.dispatchEvent(new Event(begin));
  expect(hold.isHeld).toBe(false);

  control.dispatchEvent(new Event('input'));
  control.dispatchEvent(new Event(begin));
  expect(hold.isHeld).toBe(true);

  control.dispatchEvent(new Event(end));
  expect(hold.isHeld).toBe(false);
});

it('holds nothing that is moved by no press, as a touch that moves it when it has ended', () => {
  const control = new EventTarget();
  const hold = new Hold(control);
  for (const type of ['pointerdown', 'pointerup', 'input']) {
    control.dispatchEvent(new Event(type));
  }

  expect(hold.isHeld).toBe(false);
});
