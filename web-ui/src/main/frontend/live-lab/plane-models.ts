import { POTENTIAL } from './setup';

/** Values of a model's parameters, by their names in JSON. */
export type Parameters = Readonly<Record<string, number>>;

/** Both variables of a neuron, the membrane potential first. */
export type State = readonly [number, number];

/** What happens at a spike. */
export interface SpikeRule {
  parameters: readonly string[];
  /** the neuron fires where it is at least 0 */
  excess(state: State, p: Parameters): number;
  reset(state: State, p: Parameters): State;
}

/** A model of two variables. */
export interface PlaneModel {
  /** names of the state variables, membrane potential first */
  variables: readonly [string, string];
  labels: readonly [string, string];
  /** what the slopes need */
  parameters: readonly string[];
  /** what is seen of the first variable at first; without it, what the neuron passes */
  range?: [number, number];
  /** change of both variables in a ms, at a constant input */
  slopes(state: State, p: Parameters, input: number): State;
  spike?: SpikeRule;
}

/** About the resting potential, in mV. */
const ABOUT_REST: [number, number] = [-85, -40];

const IZHIKEVICH: PlaneModel = {
  variables: [POTENTIAL, 'u'],
  labels: ['v (mV)', 'u'],
  parameters: ['a', 'b', 'quadratic', 'linear', 'constant', 'bias', 'recoveryLeak', 'recoveryOffsetMv'],
  range: ABOUT_REST,
  slopes: ([v, u], p, input) => [
    p.quadratic * v * v + p.linear * v + p.constant - u + p.bias + input,
    p.a * (p.b * (v + p.recoveryOffsetMv) - p.recoveryLeak * u),
  ],
  spike: {
    parameters: ['c', 'd', 'vThresholdMv'],
    excess: ([v], p) => v - p.vThresholdMv,
    reset: ([, u], p) => [p.c, u + p.d],
  },
};

const ADAPTIVE_EXPONENTIAL: PlaneModel = {
  variables: [POTENTIAL, 'wPa'],
  labels: ['V (mV)', 'w (pA)'],
  parameters: ['cMemPf', 'gLeakNs', 'vRestMv', 'vThresholdMv', 'slopeMv', 'aNs', 'tauWMs', 'biasPa'],
  range: ABOUT_REST,
  slopes: ([v, w], p, input) => [
    (p.gLeakNs * (p.vRestMv - v) + p.gLeakNs * p.slopeMv * Math.exp((v - p.vThresholdMv) / p.slopeMv) - w + p.biasPa + input) / p.cMemPf,
    (p.aNs * (v - p.vRestMv) - w) / p.tauWMs,
  ],
  spike: {
    parameters: ['vPeakMv', 'vResetMv', 'bPa'],
    excess: ([v], p) => v - p.vPeakMv,
    reset: ([, w], p) => [p.vResetMv, w + p.bPa],
  },
};

const ADAPTIVE_THRESHOLD: PlaneModel = {
  variables: [POTENTIAL, 'thetaMv'],
  labels: ['V (mV)', 'θ (mV)'],
  parameters: ['tauMemMs', 'cMemPf', 'vRestMv', 'biasPa', 'tauThetaMs'],
  range: ABOUT_REST,
  slopes: ([v, theta], p, input) => [(p.vRestMv - v) / p.tauMemMs + (p.biasPa + input) / p.cMemPf, -theta / p.tauThetaMs],
  spike: {
    parameters: ['vThresholdMv', 'vResetMv', 'thetaPlusMv'],
    excess: ([v, theta], p) => v - (p.vThresholdMv + theta),
    reset: ([, theta], p) => [p.vResetMv, theta + p.thetaPlusMv],
  },
};

/** By the type of the neuron model in JSON. */
export const PLANE_MODELS: Readonly<Partial<Record<string, PlaneModel>>> = {
  izhikevich: IZHIKEVICH,
  adaptiveExponential: ADAPTIVE_EXPONENTIAL,
  adaptiveThreshold: ADAPTIVE_THRESHOLD,
};
