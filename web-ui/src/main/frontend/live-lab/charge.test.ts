import { describe, expect, it } from 'vitest';
import { chargeOf, meanCharge } from './charge';
import { History } from './history';
import { MINUS, Numbers } from './numbers';
import { type Part } from './setup';
import { frame, setup } from './test-setup';

const EXC = setup().parts[1];
const NUMBERS = new Numbers('en');
const WORDS = '{0} of {1}';

function withThreshold(threshold?: number): Part {
  return { ...EXC, variables: [{ name: 'vMv', label: 'V', synaptic: false, threshold }] };
}

function historyAt(potentialMv: number): History {
  const history = new History(20_000);
  history.take(frame(0, 10, {}, { potentialsMv: { exc: potentialMv } }), 1);
  return history;
}

describe('chargeOf', () => {
  it('is 1 at the threshold and above, and 0 far below it', () => {
    expect([-80, -65, -57.5, -50, 30].map((mv) => chargeOf(mv, -50))).toEqual([0, 0, 0.5, 1, 1]);
  });
});

describe('meanCharge', () => {
  it('says the mean beside the threshold', () => {
    const charge = meanCharge(historyAt(-56.2), withThreshold(-50), WORDS, NUMBERS);

    expect(charge?.share).toBeCloseTo(8.8 / 15);
    expect(charge?.text).toBe(`${MINUS}56 of ${MINUS}50`);
  });

  it('is null where neurons have no threshold in common', () => {
    expect(meanCharge(historyAt(-56), withThreshold(), WORDS, NUMBERS)).toBeNull();
    expect(meanCharge(historyAt(-56), EXC, WORDS, NUMBERS)).toBeNull();
  });

  it('is null before anything was run, and after the run began again', () => {
    const history = historyAt(-56);
    history.forget();

    expect(meanCharge(history, withThreshold(-50), WORDS, NUMBERS)).toBeNull();
    expect(meanCharge(new History(20_000), withThreshold(-50), WORDS, NUMBERS)).toBeNull();
  });
});
