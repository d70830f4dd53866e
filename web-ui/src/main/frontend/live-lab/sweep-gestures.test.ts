import { describe, expect, it, vi } from 'vitest';
import { hearSweep } from './sweep-gestures';

function heard() {
  const [name, range] = [new EventTarget(), new EventTarget()];
  const swept = vi.fn();
  hearSweep(name as HTMLElement, range as HTMLElement, swept);
  return { name, range, swept };
}

/** Whether it was taken. */
function dispatch(place: EventTarget, type: string, detail: Record<string, unknown>): boolean {
  const event = new Event(type, { cancelable: true });
  for (const [key, value] of Object.entries(detail)) {
    Object.defineProperty(event, key, { value });
  }
  return !place.dispatchEvent(event);
}

describe('hearSweep', () => {
  it('sweeps by a double click on the name, of which no word is selected', () => {
    const { name, swept } = heard();
    const taken = [1, 2].map((detail) => dispatch(name, 'mousedown', { detail }));
    const before = swept.mock.calls.length;
    dispatch(name, 'dblclick', {});

    expect(taken).toEqual([false, true]);
    expect(before).toBe(0);
    expect(swept).toHaveBeenCalledOnce();
  });

  it('sweeps by Shift+Enter on the slider, once while the keys are held', () => {
    const { range, swept } = heard();
    const taken = dispatch(range, 'keydown', { key: 'Enter', shiftKey: true, repeat: false });
    dispatch(range, 'keydown', { key: 'Enter', shiftKey: true, repeat: true });

    expect(taken).toBe(true);
    expect(swept).toHaveBeenCalledOnce();
  });

  it('leaves other keys to the slider', () => {
    const { range, swept } = heard();
    const taken = [
      dispatch(range, 'keydown', { key: 'Enter', shiftKey: false, repeat: false }),
      dispatch(range, 'keydown', { key: 'ArrowUp', shiftKey: true, repeat: false }),
    ];

    expect(taken).toEqual([false, false]);
    expect(swept).not.toHaveBeenCalled();
  });
});
