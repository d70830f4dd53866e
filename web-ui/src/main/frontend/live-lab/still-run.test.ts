import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StillRun } from './still-run';

describe('StillRun', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('computes once for what is dragged within a tenth of a second', () => {
    const again = vi.fn();
    const run = new StillRun(() => true, again);

    run.moved();
    run.moved();
    vi.advanceTimersByTime(100);
    expect(again).toHaveBeenCalledTimes(1);

    run.moved();
    vi.advanceTimersByTime(100);
    expect(again).toHaveBeenCalledTimes(2);
  });

  it('leaves a run alone that plays, or that is no longer shown', () => {
    const again = vi.fn();
    const playing = new StillRun(() => false, again);
    playing.moved();
    const closed = new StillRun(() => true, again);
    closed.moved();
    closed.close();
    vi.advanceTimersByTime(1_000);

    expect(again).not.toHaveBeenCalled();
  });
});
