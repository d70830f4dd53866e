import { describe, expect, it, vi } from 'vitest';
import { RunSeed, type SeededRun } from './run-seed';
import { setup } from './test-setup';

const FIRST = setup({ seed: 1 });
const SEVENTH = setup({ seed: 7 });

function run(values: Partial<SeededRun> = {}) {
  const restart = vi.fn();
  const tell = vi.fn();
  const seed = new RunSeed({ isLed: false, player: { isOpen: true, seed: 1 }, restart, ...values }, tell);
  return { seed, restart, tell };
}

describe('RunSeed', () => {
  it('starts over with a typed seed, which the document is told', () => {
    const { seed, restart, tell } = run();
    seed.set(7, true);

    expect(restart).toHaveBeenCalledExactlyOnceWith(7);
    expect(tell).toHaveBeenCalledExactlyOnceWith(7);
  });

  it('lets the run continue when the document has the typed seed, and starts over when that is undone', () => {
    const { seed, restart } = run();
    seed.set(7, true);
    restart.mockClear();
    seed.take(FIRST, SEVENTH);
    expect(restart).not.toHaveBeenCalled();

    seed.take(SEVENTH, FIRST);
    expect(restart).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('returns to the seed of a document that refuses the typed one', () => {
    const { seed, restart } = run();
    seed.set(7, true);
    restart.mockClear();
    seed.take(FIRST, FIRST);

    expect(restart).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('tells no document that cannot be edited', () => {
    const { seed, restart, tell } = run();
    seed.set(7, false);
    seed.take(FIRST, FIRST);

    expect(restart).toHaveBeenCalledExactlyOnceWith(7);
    expect(tell).not.toHaveBeenCalled();
  });

  it('keeps a drawn seed for this view, whatever else changes in the document', () => {
    const { seed, restart, tell } = run();
    seed.draw();
    seed.take(FIRST, setup({ seed: 1, dtMs: 0.5 }));

    expect(restart).toHaveBeenCalledOnce();
    expect(restart).not.toHaveBeenCalledWith(1);
    expect(tell).not.toHaveBeenCalled();
  });

  it('starts over with another seed of the document, unless a run that leads does it for both', () => {
    const alone = run();
    alone.seed.take(FIRST, SEVENTH);
    expect(alone.restart).toHaveBeenCalledExactlyOnceWith(7);

    const led = run({ isLed: true });
    led.seed.take(FIRST, SEVENTH);
    expect(led.restart).not.toHaveBeenCalled();
  });

  it('starts nothing over that is still being opened', () => {
    const { seed, restart } = run({ player: null });
    seed.take(FIRST, SEVENTH);

    expect(restart).not.toHaveBeenCalled();
  });
});
