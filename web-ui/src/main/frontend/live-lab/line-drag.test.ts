import { describe, expect, it } from 'vitest';
import { LineDrag, type LineDragged } from './line-drag';
import { Numbers } from './numbers';
import { number, setup } from './test-setup';

const WEIGHT = number({ value: 40, min: -1e6, max: 1e6 });
const SETUP = setup({
  numbers: [WEIGHT, number({ path: '/projections/0/delayMs', name: 'delayMs', unit: 'ms', value: 1.5, min: 0.1, step: 0.1 })],
});

function dragged(what: 'weight' | 'delay', ...moves: number[]) {
  const drag = new LineDrag();
  const heard: [string, string, number][] = [];
  const said: (string | undefined)[] = [];
  moves.forEach((moved, k) => {
    const detail: LineDragged = { key: 'exc-exc', what, moved, done: k === moves.length - 1 };
    drag.drag(detail, SETUP, new Numbers('en'), {
      valueOf: (each) => each.value,
      follow: (each, value) => heard.push(['moved', each.name, value]),
      set: (each, value) => heard.push(['settled', each.name, value]),
    });
    said.push(detail.text);
  });
  return { heard, said };
}

describe('LineDrag', () => {
  it('moves the weight with the hand and settles it when let go', () => {
    const { heard, said } = dragged('weight', 0, 50, 50);

    expect(heard.map(([event, name]) => [event, name])).toEqual([
      ['moved', 'weightPa'],
      ['moved', 'weightPa'],
      ['settled', 'weightPa'],
    ]);
    expect(heard[0][2]).toBe(40);
    expect(heard[1][2]).toBeGreaterThan(40);
    expect(heard[2][2]).toBe(heard[1][2]);
    expect(said[0]).toBe('w 40 pA');
  });

  it('sets the delay, and stays within its range', () => {
    const { heard } = dragged('delay', 0, -10_000);

    expect(heard[1][1]).toBe('delayMs');
    expect(heard[1][2]).toBeGreaterThanOrEqual(0.1);
  });

  it('sets the delay also where a drag of the weight before it had no end', () => {
    const drag = new LineDrag();
    const set: string[] = [];
    const sliders = { valueOf: () => 1, follow: () => undefined, set: (each: { name: string }) => set.push(each.name) };
    drag.drag({ key: 'exc-exc', what: 'weight', moved: 5, done: false }, SETUP, new Numbers('en'), sliders);
    drag.drag({ key: 'exc-exc', what: 'delay', moved: 5, done: true }, SETUP, new Numbers('en'), sliders);

    expect(set).toEqual(['delayMs']);
  });

  it('does nothing to a line without such a number, or where nothing may be set', () => {
    const drag = new LineDrag();
    const detail: LineDragged = { key: 'noise-exc', what: 'weight', moved: 5, done: false };
    const sliders = { valueOf: () => 0, follow: () => expect.fail(), set: () => expect.fail() };
    drag.drag(detail, SETUP, new Numbers('en'), sliders);
    drag.drag({ ...detail, key: 'exc-exc' }, { ...SETUP, editable: false }, new Numbers('en'), sliders);

    expect(detail.text).toBeUndefined();
  });

  it('leaves a weight that the lesson locked', () => {
    const detail: LineDragged = { key: 'exc-exc', what: 'weight', moved: 5, done: false };
    const locked = setup({ numbers: [number({ ...WEIGHT, fixed: true, lock: 'Locked by the lesson' })] });
    const sliders = { valueOf: () => 40, follow: () => expect.fail(), set: () => expect.fail() };
    new LineDrag().drag(detail, locked, new Numbers('en'), sliders);

    expect(detail.text).toBeUndefined();
  });

  it('keeps a weight within the range that the lesson allows', () => {
    const detail: LineDragged = { key: 'exc-exc', what: 'weight', moved: 10_000, done: true };
    const narrow = setup({ numbers: [number({ value: 40, min: 20, max: 60, low: 20, high: 60 })] });
    let settled = 0;
    new LineDrag().drag(detail, narrow, new Numbers('en'), {
      valueOf: () => 40,
      follow: () => undefined,
      set: (_, value) => (settled = value),
    });

    expect(settled).toBe(60);
  });
});
