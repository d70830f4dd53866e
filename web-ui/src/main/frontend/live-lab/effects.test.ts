import { describe, expect, it } from 'vitest';
import { effectOf } from './effects';
import { History } from './history';
import { Numbers } from './numbers';
import { frame, setup } from './test-setup';

const SETUP = setup();

/** Twenty neurons: each fires every 100 ms up to the change at 400 ms, and every 20 ms from then on. */
function history(to: number): History {
  const spikes: [number, number][] = [];
  for (let step = 0; step < to; step++) {
    if (step % (step < 400 ? 100 : 20) === 0) {
      spikes.push(...Array.from({ length: 20 }, (_, neuron): [number, number] => [step, neuron]));
    }
  }
  const known = new History(20_000);
  known.take(frame(0, to, { exc: spikes }), SETUP.dtMs);
  return known;
}

describe('the effect of a change', () => {
  const numbers = new Numbers('en');

  it('is told by the rates before and after it', () => {
    expect(effectOf(history(800), { step: 400, text: '' }, SETUP, numbers)).toBe('exc 10 Hz → 50 Hz');
  });

  it('is of the latest half second', () => {
    expect(effectOf(history(2000), { step: 400, text: '' }, SETUP, numbers)).toBe('exc 10 Hz → 50 Hz');
  });

  it('is not told too early', () => {
    expect(effectOf(history(450), { step: 400, text: '' }, SETUP, numbers)).toBe('');
    expect(effectOf(history(800), { step: 50, text: '' }, SETUP, numbers)).toBe('');
  });
});
