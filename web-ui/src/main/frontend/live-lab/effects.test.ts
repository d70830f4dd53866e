import { describe, expect, it } from 'vitest';
import { besideFormer, effectOf } from './effects';
import { History } from './history';
import { Numbers } from './numbers';
import { frame, setup } from './test-setup';

const SETUP = setup({ words: { besideFormer: '{0} {1} (was {2})' } });
const NUMBERS = new Numbers('en');
const EXC = [SETUP.parts[1]];

/** Of twenty neurons that all fire at the same times. */
function spikes(from: number, to: number, every: (step: number) => number): [number, number][] {
  const made: [number, number][] = [];
  for (let step = from; step < to; step++) {
    if (step % every(step) === 0) {
      made.push(...Array.from({ length: 20 }, (_, neuron): [number, number] => [step, neuron]));
    }
  }
  return made;
}

/** Each neuron fires every 100 ms up to the change at 400 ms, and every 20 ms from then on. */
function history(to: number): History {
  const known = new History(20_000);
  known.take(frame(0, to, { exc: spikes(0, to, (step) => (step < 400 ? 100 : 20)) }), SETUP.dtMs);
  return known;
}

/** Of a second, the last 600 ms are run again; each neuron fired every 100 ms, and now does every 20 ms. */
function branched(to: number, change: number | null): History {
  const known = new History(20_000);
  known.take(frame(0, 1000, { exc: spikes(0, 1000, () => 100) }), SETUP.dtMs);
  known.take(frame(400, 400, {}, { rewound: true }), SETUP.dtMs);
  const at = change ?? to;
  known.take(frame(400, at, { exc: spikes(400, at, () => 100) }), SETUP.dtMs);
  if (change !== null) {
    known.mark('w 2');
    known.take(frame(at, to, { exc: spikes(at, to, () => 20) }), SETUP.dtMs);
  }
  return known;
}

describe('the effect of a change', () => {
  it('is told by the rates before and after it', () => {
    expect(effectOf(history(800), { step: 400, text: '' }, SETUP, NUMBERS)).toBe('exc 10 Hz → 50 Hz');
  });

  it('is of the latest half second', () => {
    expect(effectOf(history(2000), { step: 400, text: '' }, SETUP, NUMBERS)).toBe('exc 10 Hz → 50 Hz');
  });

  it('is not told too early', () => {
    expect(effectOf(history(450), { step: 400, text: '' }, SETUP, NUMBERS)).toBe('');
    expect(effectOf(history(800), { step: 50, text: '' }, SETUP, NUMBERS)).toBe('');
  });

  it('is told beside the former future while that is shown', () => {
    expect(effectOf(branched(800, 400), { step: 400, text: '' }, SETUP, NUMBERS)).toBe('exc 50 Hz (was 10 Hz)');
  });
});

describe('rates beside the former future', () => {
  it('are those of the same times, from the change on', () => {
    expect(besideFormer(branched(800, 600), EXC, SETUP, NUMBERS)).toBe('exc 50 Hz (was 10 Hz)');
  });

  it('are not told too early, nor without a change', () => {
    expect(besideFormer(branched(650, 600), EXC, SETUP, NUMBERS)).toBe('');
    expect(besideFormer(branched(800, null), EXC, SETUP, NUMBERS)).toBe('');
  });

  it('are not told once the former future is over', () => {
    expect(besideFormer(branched(1001, 400), EXC, SETUP, NUMBERS)).toBe('');
  });
});
