import { describe, expect, it } from 'vitest';
import { typedModel, type Code, type TypedPlane } from './plane-code';

/** Of FitzHugh and Nagumo, with a subexpression and a time constant in seconds. */
const TYPED: TypedPlane = {
  variables: ['v', 'w'],
  labels: ['v', 'w'],
  factors: { drive: 1, a: 1, tauW: 1000 },
  subs: [['variable 0', 'parameter a', '+']],
  slopes: [
    ['variable 0', 'variable 0', 3, 'power', 3, '/', '-', 'variable 1', '-', 'parameter drive', '+', 'input', '+'],
    ['sub 0', 0.8, 'variable 1', '*', '-', 'parameter tauW', '/'],
  ],
  threshold: ['variable 0', 1, '-'],
  resets: [
    { variable: 0, value: ['parameter a', 'negate'] },
    { variable: 1, value: ['variable 0', 'variable 1', '+'] },
  ],
};

const P = { drive: 0.5, a: 0.7, tauW: 0.0125 };

function value(code: Code): number {
  const typed = { ...TYPED, slopes: [code, [0]] as const };
  return typedModel(typed, 0.25).slopes([2, 3], P, 0)[0];
}

describe('typed equations', () => {
  it('are computed from state, parameters in coherent units and input', () => {
    const [dv, dw] = typedModel(TYPED, 0.1).slopes([1, 0.5], P, 0.2);

    expect(dv).toBeCloseTo(1 - 1 / 3 - 0.5 + 0.5 + 0.2, 12);
    expect(dw).toBeCloseTo((1.7 - 0.4) / 12.5, 12);
  });

  it('name the parameters that they need, also through subexpressions', () => {
    const model = typedModel(TYPED, 0.1);

    expect([...model.parameters].sort()).toEqual(['a', 'drive', 'tauW']);
    expect(model.spike?.parameters).toEqual(['a']);
  });

  it('are reset line after line, each seeing what was set before', () => {
    const spike = typedModel(TYPED, 0.1).spike;

    expect(spike?.excess([1.5, 0], P)).toBe(0.5);
    expect(spike?.reset([1.5, 0.25], P)).toEqual([-0.7, -0.7 + 0.25]);
  });

  it('have no spikes where no curve says so', () => {
    expect(typedModel({ ...TYPED, threshold: [] }, 0.1).spike).toBeUndefined();
  });
});

describe('operations', () => {
  it('take their operands in order', () => {
    expect(value([7, 2, '-'])).toBe(5);
    expect(value([7, 2, '/'])).toBe(3.5);
    expect(value([2, -1, 'power'])).toBe(0.5);
    expect(value([9, 0, 5, 'clip'])).toBe(5);
    expect(value([9, 4, 'min'])).toBe(4);
  });

  it('of conditions give 1 or 0', () => {
    expect(value(['variable 0', 'variable 1', '<'])).toBe(1);
    expect(value([1, 0, 'and', 'not'])).toBe(1);
    expect(value([1, 0, 'or', 2, 2, '!=', 'and'])).toBe(0);
  });

  it('have no hole where a quotient of two zeros has a limit', () => {
    expect(value([0, 'exprel'])).toBe(1);
    expect(value([1, 'exprel'])).toBeCloseTo(Math.E - 1, 12);
  });

  it('know the time step', () => {
    expect(value(['step'])).toBe(0.25);
  });
});
