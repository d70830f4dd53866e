import { describe, expect, it, vi } from 'vitest';
import { KeyEvents } from './key-events';
import { type Stage } from './stage';
import { type TwinLab } from './twin-run';

/** A lab whose scope has the focus; of twins the first or, led, the second one. */
function labWithKeys(isLed = false) {
  const canvas = Object.assign(new EventTarget(), { closest: () => null });
  const done = { aim: vi.fn(), fireAimed: vi.fn(), explainLast: vi.fn(), step: vi.fn() };
  const stage = { scope: { canvas, aim: done.aim, fireAimed: done.fireAimed }, explainLast: done.explainLast };
  const first: Record<string, unknown> = { player: { step: done.step } };
  first.leader = first;
  const lab = { twinRun: isLed ? { leader: first } : first };
  const events = new KeyEvents(lab as unknown as TwinLab, { stage: () => stage as unknown as Stage, dtMs: () => 0.1 });
  events.listenWithin(canvas as unknown as Element);
  return { canvas, done, events };
}

function press(place: EventTarget, key: string, shiftKey = false) {
  const stopped = vi.fn();
  const event = new Event('keydown', { cancelable: true });
  Object.assign(event, { key, shiftKey, ctrlKey: false, metaKey: false, altKey: false, stopPropagation: stopped });
  place.dispatchEvent(event);
  return { isTaken: event.defaultPrevented, stopped };
}

describe('KeyEvents', () => {
  it('aims at neurons of the scope, fires them and explains their spikes', () => {
    const { canvas, done } = labWithKeys();
    press(canvas, 'ArrowUp');
    press(canvas, 'ArrowDown', true);
    press(canvas, 'f');
    press(canvas, 'Enter');

    expect(done.aim.mock.calls).toEqual([[1], [-10]]);
    expect(done.fireAimed).toHaveBeenCalledOnce();
    expect(done.explainLast).toHaveBeenCalledOnce();
  });

  it('steers the run, and leaves other keys to the page', () => {
    const { canvas, done } = labWithKeys();
    const step = press(canvas, '.');
    const other = press(canvas, 'x');

    expect(done.step).toHaveBeenCalledExactlyOnceWith(0.1);
    expect([step.isTaken, other.isTaken]).toEqual([true, false]);
    expect(step.stopped).not.toHaveBeenCalled();
  });

  it('steers the first of twins from the second one, once', () => {
    const { canvas, done } = labWithKeys(true);
    const { stopped } = press(canvas, '.');

    expect(done.step).toHaveBeenCalledOnce();
    expect(stopped).toHaveBeenCalledOnce();
  });

  it('hears nothing once it is closed', () => {
    const { canvas, done, events } = labWithKeys();
    events.close();
    press(canvas, 'Enter');

    expect(done.explainLast).not.toHaveBeenCalled();
  });
});
