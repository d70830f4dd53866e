import { describe, expect, it } from 'vitest';
import { chargeOf, meanCharge, wayOf } from './charge';
import { History } from './history';
import { MINUS, Numbers } from './numbers';
import { type Part } from './setup';
import { frame, setup } from './test-setup';

const EXC = setup().parts[1];
const NUMBERS = new Numbers('en');
const WORDS = '{0} of {1} from {2}';

function between(rest?: number, threshold?: number): Part {
  return { ...EXC, variables: [{ name: 'vMv', label: 'V', synaptic: false, threshold, rest }] };
}

function historyAt(potentialMv: number): History {
  const history = new History(20_000);
  history.take(frame(0, 10, {}, { potentialsMv: { exc: potentialMv } }), 1);
  return history;
}

describe('chargeOf', () => {
  it('is 1 at the threshold and above, and 0 at rest and below', () => {
    const way = { restMv: -65, thresholdMv: -50 };

    expect([-80, -65, -57.5, -50, 30].map((mv) => chargeOf(mv, way))).toEqual([0, 0, 0.5, 1, 1]);
  });

  it('is of the way of these neurons, be it long or short', () => {
    expect(chargeOf(-62, { restMv: -74, thresholdMv: -50 })).toBe(0.5);
    expect(chargeOf(0.25, { restMv: 0, thresholdMv: 1 })).toBe(0.25);
  });
});

describe('wayOf', () => {
  it('is null where neurons have no threshold in common, or no rest', () => {
    expect(wayOf(between(-65, -50))).toEqual({ restMv: -65, thresholdMv: -50 });
    expect([EXC, between(), between(-65), between(undefined, -50)].map(wayOf)).toEqual([null, null, null, null]);
  });
});

describe('meanCharge', () => {
  it('says the mean beside threshold and rest', () => {
    const charge = meanCharge(historyAt(-56.2), between(-65, -50), WORDS, NUMBERS);

    expect(charge?.share).toBeCloseTo(8.8 / 15);
    expect(charge?.text).toBe(`${MINUS}56 of ${MINUS}50 from ${MINUS}65`);
  });

  it('says the mean to a hundredth where threshold and rest are near', () => {
    expect(meanCharge(historyAt(0.42), between(0, 1), WORDS, NUMBERS)).toEqual({ share: 0.42, text: '0.42 of 1 from 0' });
  });

  it('is null where there is no way in common', () => {
    expect(meanCharge(historyAt(-56), EXC, WORDS, NUMBERS)).toBeNull();
  });

  it('is null before anything was run, and after the run began again', () => {
    const history = historyAt(-56);
    history.forget();

    expect(meanCharge(history, between(-65, -50), WORDS, NUMBERS)).toBeNull();
    expect(meanCharge(new History(20_000), between(-65, -50), WORDS, NUMBERS)).toBeNull();
  });
});
