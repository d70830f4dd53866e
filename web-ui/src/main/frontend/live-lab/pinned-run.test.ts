import { describe, expect, it } from 'vitest';
import { History } from './history';
import { differences, pin } from './pinned-run';
import { frame, setup } from './test-setup';

const NETWORK = setup();
const RATE = NETWORK.numbers[1];

function played(): History {
  const history = new History(1_000);
  history.take(
    frame(
      0,
      100,
      {
        exc: [
          [10, 1],
          [60, 2],
          [90, 3],
        ],
      },
      { traces: { vm: { first: 0, every: 10, count: 10, values: [...Array(10).keys()] } } },
    ),
    1,
  );
  return history;
}

describe('a pinned run', () => {
  it('keeps the last window, however the run continues', () => {
    const history = played();
    const pinned = pin(history, NETWORK.parts, NETWORK.numbers, (number) => number.value, 50, 1);
    history.forget();

    const steps: number[] = [];
    pinned.shown.spikesOf('exc').visit(0, 1_000, (step) => steps.push(step));
    expect(steps).toEqual([60, 90]);
    const samples: number[] = [];
    pinned.shown.tracesOf('vm')[0].visit(0, 1_000, (step) => samples.push(step));
    expect(samples).toEqual([50, 60, 70, 80, 90]);
    expect(pinned.step).toBe(100);
    expect(pinned.rates.get('exc')).toBe(2);
  });

  it('differs by the numbers that were set since', () => {
    const pinned = pin(played(), NETWORK.parts, NETWORK.numbers, (number) => number.value, 50, 1);
    const now = (number: typeof RATE) => (number === RATE ? 650 : number.value);

    expect(differences(pinned, NETWORK.numbers, now)).toEqual([{ number: RATE, before: 400, now: 650 }]);
  });
});
