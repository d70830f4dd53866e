import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Finding } from './doctor';
import { type Home } from './home';
import { type Message, type Request } from './protocol';
import { type Setup } from './setup';
import { StepChecker } from './step-checker';
import { setup } from './test-setup';

const SETTLED_MS = 3_000;
const WORDS = { checkingStep: 'checking', stepCoarse: 'coarse {0}', stepFine: 'fine {0}', stepSilent: 'silent', sweepFailed: 'failed' };

/** A population that fires so fast at the step, and at half of it, by the seed. */
type Rates = (seed: number) => { whole: number; half: number };

function checker(rates: Rates, played: Setup, watched = true) {
  const told: (Finding | null)[] = [];
  const said: string[] = [];
  let opened = 0;
  const open = (_: Setup, hear: (message: Message) => void): Home => {
    opened++;
    queueMicrotask(() => hear({ type: 'loaded', engine: 'engine', loadMs: 1 }));
    return {
      send: (request: Request) => {
        if (request.type === 'measure') {
          const [dtMs, seed] = request.values.slice(-2).map(({ value }) => value);
          const { whole, half } = rates(seed);
          const hertz = dtMs < played.dtMs ? half : whole;
          queueMicrotask(() => hear({ type: 'measured', counts: { exc: hertz * 20 }, sizes: {}, ms: 1 }));
        }
      },
      close: () => undefined,
    };
  };
  const made = new StepChecker(
    { open, workers: () => 2 },
    { say: (sentence) => said.push(sentence), tellBeside: (finding) => told.push(finding), offerStep: () => undefined },
    { setup: () => played, changed: () => [], isWatched: () => watched, said: () => undefined },
  );
  return { checker: made, told, said, opened: () => opened };
}

describe('StepChecker', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('tells by itself of a step that is too coarse, once the network has settled', async () => {
    const { checker: made, told } = checker(() => ({ whole: 20, half: 10 }), setup());
    made.changed();
    await vi.advanceTimersByTimeAsync(SETTLED_MS - 1);
    expect(told).toEqual([null]);

    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual([null, { kind: 'stepCoarse', of: 'exc', measured: 20, expected: 10, dtMs: 0.5 }]);
  });

  it('tells nothing of a step that is fine, nor of what other seeds do not confirm', async () => {
    const fine = checker(() => ({ whole: 10, half: 10 }), setup());
    const chance = checker((seed) => ({ whole: seed <= 4 ? 20 : 10, half: 10 }), setup());
    fine.checker.changed();
    chance.checker.changed();
    await vi.advanceTimersByTimeAsync(2 * SETTLED_MS);

    expect(fine.told).toEqual([null]);
    expect(chance.told).toEqual([null]);
    expect(fine.opened()).toBe(1);
    expect(chance.opened()).toBe(2);
  });

  it('begins again with each change, and looks once', async () => {
    const { checker: made, opened } = checker(() => ({ whole: 10, half: 10 }), setup());
    made.changed();
    await vi.advanceTimersByTimeAsync(SETTLED_MS - 1);
    made.changed();
    await vi.advanceTimersByTimeAsync(SETTLED_MS - 1);
    expect(opened()).toBe(0);

    await vi.advanceTimersByTimeAsync(SETTLED_MS);
    made.resume();
    await vi.advanceTimersByTimeAsync(2 * SETTLED_MS);
    expect(opened()).toBe(1);
  });

  it('leaves to the button what is large, needs data, or is out of sight', async () => {
    const [, exc] = setup().parts;
    const rates = () => ({ whole: 20, half: 10 });
    const large = checker(rates, setup({ parts: [{ ...exc, size: 5_000 }] }));
    const withData = checker(rates, setup({ data: 'digits' }));
    const hidden = checker(rates, setup(), false);
    [large, withData, hidden].forEach(({ checker: made }) => made.changed());
    await vi.advanceTimersByTimeAsync(2 * SETTLED_MS);

    expect([large, withData, hidden].map(({ opened }) => opened())).toEqual([0, 0, 0]);
  });

  it('says all that comes out at the press of the button', async () => {
    const { checker: made, said } = checker(() => ({ whole: 10, half: 10 }), setup({ words: WORDS }));
    made.check();
    await vi.advanceTimersByTimeAsync(1);

    expect(said).toEqual(['checking', 'fine exc']);
  });
});
