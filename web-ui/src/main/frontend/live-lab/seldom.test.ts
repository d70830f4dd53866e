import { describe, expect, it } from 'vitest';
import { Seldom } from './seldom';

/** Times at which it is due, looked at in each frame of a second. */
function dueIn(seldom: Seldom, isChanging: boolean): number[] {
  return Array.from({ length: 100 }, (_, frame) => 10 * frame).filter((now) => seldom.isDue(now, isChanging));
}

describe('Seldom', () => {
  it('is due in the first frame, and then each time that its time has passed', () => {
    expect(dueIn(new Seldom(300), false)).toEqual([0, 300, 600, 900]);
  });

  it('leaves frames to a change that is on its way, but is not put off for as long as a hand draws', () => {
    expect(dueIn(new Seldom(100), true)).toEqual([0, 500]);
  });

  it('is due soon after the change was seen', () => {
    const seldom = new Seldom(100);
    seldom.isDue(0, false);

    expect([seldom.isDue(110, true), seldom.isDue(120, false)]).toEqual([false, true]);
  });

  it('is due in the next frame where what it tells is another thing now', () => {
    const seldom = new Seldom(100);
    seldom.isDue(0, false);
    seldom.renew();

    expect(seldom.isDue(10, true)).toBe(true);
  });
});
