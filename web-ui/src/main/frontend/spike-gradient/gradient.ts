/** Surrogate gradients by their names in training plans. */
export type Surrogate = 'fastSigmoid' | 'atan' | 'triangle' | 'none';

/** Share of the membrane potential that is left after a step. */
export const DECAY = 0.9;

export const STEPS = 30;

/** Potentials are measured from rest, in units of the distance to the threshold. */
export const THRESHOLD = 1;

/** An input spike in two of three steps. */
export const INPUT = Array.from({ length: STEPS }, (_, t) => (t % 3 === 2 ? 0 : 1));

/** One step of the neuron. */
export interface Step {
  /** Membrane potential before a reset. */
  potential: number;
  spike: boolean;
}

/** v[t] = decay · v[t-1] + w · s[t]; a spike where v reaches the threshold, which is then subtracted. */
export function run(weight: number): Step[] {
  const steps: Step[] = [];
  let v = 0;
  for (const input of INPUT) {
    v = DECAY * v + weight * input;
    const spike = v >= THRESHOLD;
    steps.push({ potential: v, spike });
    v -= spike ? THRESHOLD : 0;
  }
  return steps;
}

/** Argument of spike and surrogate: 0 at the threshold, -1 at rest. */
export function argument(potential: number): number {
  return (potential - THRESHOLD) / THRESHOLD;
}

/** The derivative that a training uses for that of the spike, as the trainer computes it. */
export function derivative(surrogate: Surrogate, parameter: number, x: number): number {
  switch (surrogate) {
    case 'fastSigmoid':
      return 1 / (1 + parameter * Math.abs(x)) ** 2;
    case 'atan':
      return parameter / 2 / (1 + ((Math.PI * parameter * x) / 2) ** 2);
    case 'triangle':
      return parameter * Math.max(0, 1 - Math.abs(x));
    case 'none':
      return 0;
  }
}

/**
 * How the spike of step t depends on the weight, input by input: the surrogate derivative at t times what is left of the input at t. The
 * reset is not differentiated.
 */
export function contributions(steps: Step[], t: number, surrogate: Surrogate, parameter: number): number[] {
  const slope = derivative(surrogate, parameter, argument(steps[t]?.potential ?? 0));
  return INPUT.map((input, j) => (j <= t ? slope * DECAY ** (t - j) * input : 0));
}

export function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
