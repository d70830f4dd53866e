import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChangeTimer } from './change-timer';

const measure = vi.fn();
let now = 0;

describe('ChangeTimer', () => {
  beforeEach(() => {
    now = 100;
    vi.stubGlobal('performance', { now: () => now, measure });
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    measure.mockClear();
  });

  it('measures from the change to the first drawing of a frame that came after its answer', () => {
    const timer = new ChangeTimer();
    timer.asked(3);
    now = 110;
    timer.framed();
    timer.shown();
    timer.answered(3);
    timer.shown();
    expect([measure.mock.calls, timer.isAwaited]).toEqual([[], true]);

    timer.framed();
    timer.shown();
    timer.shown();
    expect(measure.mock.calls).toEqual([['live-lab: change to frame', { start: 100 }]]);
    expect(timer.isAwaited).toBe(false);
  });

  it('takes no answer to another question for that of the change', () => {
    const timer = new ChangeTimer();
    timer.asked(3);
    timer.answered(undefined);
    timer.framed();
    timer.answered(2);
    timer.framed();
    timer.shown();

    expect([measure.mock.calls, timer.isAwaited]).toEqual([[], true]);
  });

  it('waits for no frame of a change that was refused, or whose network was left', () => {
    const timer = new ChangeTimer();
    timer.asked(3);
    timer.refused(2);
    expect(timer.isAwaited).toBe(true);

    timer.refused(3);
    expect(timer.isAwaited).toBe(false);

    timer.asked(4);
    timer.left();
    expect(timer.isAwaited).toBe(false);
  });
});
