import { describe, expect, it } from 'vitest';
import { TouchDrag, scrollAt } from './touch-drag';

const DOWN = { pointerType: 'touch', isPrimary: true, clientX: 100, clientY: 600 };

describe('TouchDrag', () => {
  it('takes along what a finger draws upward, however it moves then', () => {
    const drag = new TouchDrag();
    drag.down(DOWN);
    expect(drag.move({ clientX: 101, clientY: 595 })).toBe(false);
    expect(drag.move({ clientX: 103, clientY: 580 })).toBe(true);
    expect(drag.move({ clientX: 300, clientY: 580 })).toBe(true);
    expect(drag.end()).toBe(true);
  });

  it.each([
    ['a finger that moves sideways', DOWN, { clientX: 60, clientY: 590 }],
    ['a mouse', { ...DOWN, pointerType: 'mouse' }, { clientX: 100, clientY: 500 }],
    ['a second finger', { ...DOWN, isPrimary: false }, { clientX: 100, clientY: 500 }],
  ])('leaves %s alone', (_, down, move) => {
    const drag = new TouchDrag();
    drag.down(down);
    expect(drag.move(move)).toBe(false);
    expect(drag.end()).toBe(false);
  });

  it('drops once', () => {
    const drag = new TouchDrag();
    drag.down(DOWN);
    drag.move({ clientX: 100, clientY: 500 });
    drag.end();
    expect(drag.end()).toBe(false);
    expect(drag.move({ clientX: 100, clientY: 400 })).toBe(false);
  });
});

it.each([
  [40, -12],
  [400, 0],
  [800, 12],
])('scrolls at %i pixels from above by %i', (y, by) => {
  expect(scrollAt(y, 844)).toBe(by);
});
