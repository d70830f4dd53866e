/** Values of a model's parameters, by their names in JSON. */
export type Parameters = Readonly<Record<string, number>>;

/** A model of two variables: where each of them stands still, without input but the bias. */
export interface PlaneModel {
  /** names of the state variables, membrane potential first */
  variables: [string, string];
  labels: [string, string];
  parameters: readonly string[];
  /** second variable at which the first one rests */
  potentialRests(v: number, p: Parameters): number;
  /** second variable at which it rests itself */
  recoveryRests(v: number, p: Parameters): number;
}

const IZHIKEVICH: PlaneModel = {
  variables: ['vMv', 'u'],
  labels: ['v (mV)', 'u'],
  parameters: ['b', 'quadratic', 'linear', 'constant', 'bias', 'recoveryLeak', 'recoveryOffsetMv'],
  potentialRests: (v, p) => p.quadratic * v * v + p.linear * v + p.constant + p.bias,
  recoveryRests: (v, p) => (p.b * (v + p.recoveryOffsetMv)) / p.recoveryLeak,
};

const ADAPTIVE_EXPONENTIAL: PlaneModel = {
  variables: ['vMv', 'wPa'],
  labels: ['V (mV)', 'w (pA)'],
  parameters: ['gLeakNs', 'vRestMv', 'vThresholdMv', 'slopeMv', 'aNs', 'biasPa'],
  potentialRests: (v, p) => p.gLeakNs * (p.vRestMv - v) + p.gLeakNs * p.slopeMv * Math.exp((v - p.vThresholdMv) / p.slopeMv) + p.biasPa,
  recoveryRests: (v, p) => p.aNs * (v - p.vRestMv),
};

/** By the type of the neuron model in JSON. */
export const PLANE_MODELS: Readonly<Partial<Record<string, PlaneModel>>> = {
  izhikevich: IZHIKEVICH,
  adaptiveExponential: ADAPTIVE_EXPONENTIAL,
};
