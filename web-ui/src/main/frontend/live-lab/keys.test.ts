import { describe, expect, it, vi } from 'vitest';
import { keyAction, perform, toggle } from './keys';
import { type Player } from './player';

const SCOPE = place(false);
const NODE = place(false);
const FIELD = place(true);

/** Something that has the focus. */
function place(hasOwnKeys: boolean): Element {
  return { closest: () => (hasOwnKeys ? {} : null) } as unknown as Element;
}

function pressed(key: string, target: Element, held: Partial<KeyboardEvent> = {}): KeyboardEvent {
  return { key, target, ctrlKey: false, metaKey: false, altKey: false, ...held } as unknown as KeyboardEvent;
}

function playerAt(timeMs: number, isPlaying: boolean) {
  const done = { play: vi.fn(), pause: vi.fn(), step: vi.fn(), seek: vi.fn() };
  return { player: { timeMs, windowMs: 200, isPlaying, ...done } as unknown as Player, done };
}

describe('keyAction', () => {
  it('plays, pauses and steps wherever the focus is in the cell', () => {
    expect(keyAction(pressed(' ', NODE), SCOPE)).toBe('toggle');
    expect(keyAction(pressed('.', NODE), SCOPE)).toBe('step');
    expect(keyAction(pressed(' ', SCOPE), SCOPE)).toBe('toggle');
  });

  it('moves in time and explains a spike on the scope only', () => {
    const actions = (target: Element) => ['ArrowLeft', 'ArrowRight', 'Enter', 'x'].map((key) => keyAction(pressed(key, target), SCOPE));

    expect(actions(SCOPE)).toEqual(['back', 'forward', 'explain', null]);
    expect(actions(NODE)).toEqual([null, null, null, null]);
  });

  it('chooses neurons and makes them fire on the scope only', () => {
    const actions = (target: Element) => ['ArrowUp', 'ArrowDown', 'f', 'F'].map((key) => keyAction(pressed(key, target), SCOPE));

    expect(actions(SCOPE)).toEqual(['up', 'down', 'fire', 'fire']);
    expect(actions(NODE)).toEqual([null, null, null, null]);
    expect(keyAction(pressed('f', SCOPE, { ctrlKey: true }), SCOPE)).toBeNull();
  });

  it('leaves keys to fields and buttons, and to what is done with Ctrl or Alt', () => {
    expect(keyAction(pressed(' ', FIELD), SCOPE)).toBeNull();
    expect(keyAction(pressed(' ', NODE, { ctrlKey: true }), SCOPE)).toBeNull();
    expect(keyAction(pressed('.', NODE, { altKey: true }), SCOPE)).toBeNull();
  });
});

describe('a key', () => {
  it('pauses what plays, and plays what is paused', () => {
    const playing = playerAt(0, true);
    toggle(playing.player);
    const paused = playerAt(0, false);
    perform('toggle', paused.player, 0.1);

    expect(playing.done.pause).toHaveBeenCalledOnce();
    expect(paused.done.play).toHaveBeenCalledOnce();
  });

  it('runs one step', () => {
    const { player, done } = playerAt(0, true);
    perform('step', player, 0.1);

    expect(done.step).toHaveBeenCalledExactlyOnceWith(0.1);
  });

  it('moves by a tenth of the window, not beyond the start', () => {
    const { player, done } = playerAt(15, false);
    perform('forward', player, 0.1);
    perform('back', player, 0.1);

    expect(done.seek.mock.calls).toEqual([[35], [0]]);
  });
});
