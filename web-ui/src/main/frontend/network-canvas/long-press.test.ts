import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LongPress } from './long-press';

const FINGER = { pointerType: 'touch', isPrimary: true, clientX: 30, clientY: 40 };

describe('LongPress', () => {
  const rested = vi.fn();
  let press: LongPress;

  beforeEach(() => {
    vi.useFakeTimers();
    rested.mockClear();
    press = new LongPress(rested);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is a finger that rests where it is', () => {
    press.down(FINGER);
    press.move({ clientX: 36, clientY: 44 });
    vi.advanceTimersByTime(640);
    expect(rested).not.toHaveBeenCalled();

    vi.advanceTimersByTime(20);
    expect(rested).toHaveBeenCalledExactlyOnceWith({ clientX: 30, clientY: 40 });
    expect(press.hasRested).toBe(true);
  });

  it('is none that moves, is lifted, or is followed by a second one', () => {
    press.down(FINGER);
    press.move({ clientX: 45, clientY: 40 });
    vi.advanceTimersByTime(1000);
    press.down(FINGER);
    press.cancel();
    vi.advanceTimersByTime(1000);
    press.down(FINGER);
    press.down({ ...FINGER, isPrimary: false });
    vi.advanceTimersByTime(1000);

    expect(rested).not.toHaveBeenCalled();
    expect(press.hasRested).toBe(false);
  });

  it('is none of a mouse', () => {
    press.down({ ...FINGER, pointerType: 'mouse' });
    vi.advanceTimersByTime(1000);

    expect(rested).not.toHaveBeenCalled();
  });
});
