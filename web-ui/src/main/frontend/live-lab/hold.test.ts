import { expect, it } from 'vitest';
import { Hold } from './hold';

it.each([
  ['pointerdown', 'pointerup'],
  ['pointerdown', 'pointercancel'],
  ['keydown', 'keyup'],
  ['keydown', 'blur'],
])('holds from %s to %s', (begin, end) => {
  const control = new EventTarget();
  const hold = new Hold(control);
  expect(hold.isHeld).toBe(false);

  control.dispatchEvent(new Event(begin));
  expect(hold.isHeld).toBe(true);

  control.dispatchEvent(new Event(end));
  expect(hold.isHeld).toBe(false);
});
