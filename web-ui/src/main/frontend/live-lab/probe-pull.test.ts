import { describe, expect, it } from 'vitest';
import { Pull, scrollAt } from './probe-pull';

const DOWN = { pointerType: 'touch', isPrimary: true, clientX: 100, clientY: 600 };

describe('Pull', () => {
  it('takes along what a finger draws upward, however it moves then', () => {
    const pull = new Pull();
    pull.down(DOWN);
    expect(pull.move({ clientX: 101, clientY: 595 })).toBe(false);
    expect(pull.move({ clientX: 103, clientY: 580 })).toBe(true);
    expect(pull.move({ clientX: 300, clientY: 580 })).toBe(true);
    expect(pull.end()).toBe(true);
  });

  it.each([
    ['a finger that moves sideways', DOWN, { clientX: 60, clientY: 590 }],
    ['a mouse', { ...DOWN, pointerType: 'mouse' }, { clientX: 100, clientY: 500 }],
    ['a second finger', { ...DOWN, isPrimary: false }, { clientX: 100, clientY: 500 }],
  ])('leaves %s alone', (_, down, move) => {
    const pull = new Pull();
    pull.down(down);
    expect(pull.move(move)).toBe(false);
    expect(pull.end()).toBe(false);
  });

  it('drops once', () => {
    const pull = new Pull();
    pull.down(DOWN);
    pull.move({ clientX: 100, clientY: 500 });
    pull.end();
    expect(pull.end()).toBe(false);
    expect(pull.move({ clientX: 100, clientY: 400 })).toBe(false);
  });
});

it.each([
  [40, -12],
  [400, 0],
  [800, 12],
])('scrolls at %i pixels from above by %i', (y, by) => {
  expect(scrollAt(y, 844)).toBe(by);
});
