import { PLANE_MODELS, type PlaneModel } from './plane-models';
import { type FrameMessage } from './protocol';
import { type Setup, type SteeredNumber } from './setup';

export function number(values: Partial<SteeredNumber>): SteeredNumber {
  return {
    part: 'exc-exc',
    path: '/projections/0/weightPa',
    name: 'weightPa',
    label: 'weight',
    unit: 'pA',
    value: 40,
    min: -1e9,
    max: 1e9,
    step: 1,
    whole: false,
    color: 0,
    pinned: true,
    lock: '',
    fixed: false,
    ...values,
  };
}

/** Twenty neurons with noise and recurrent excitation, dt 1 ms. */
export function setup(values: Partial<Setup> = {}): Setup {
  return {
    homes: ['browser', 'server'],
    variant: 'cell',
    engine: 'engine/',
    document: '{}',
    data: '',
    dtMs: 1,
    seed: 1,
    locale: 'en',
    editable: true,
    parts: [
      { key: 'noise', id: 'noise', role: 'stimulus', size: 20, color: 4, sign: 'excitatory', fires: true, receptors: '', variables: [] },
      {
        key: 'exc',
        id: 'exc',
        role: 'population',
        size: 20,
        color: 0,
        sign: 'excitatory',
        fires: true,
        receptors: 'exponentialCurrent',
        variables: [],
      },
    ],
    lines: [
      { key: 'noise-exc', id: 'noise-exc', from: 'noise', to: 'exc', delayMs: 1, sign: 'excitatory', plastic: false, unit: 'pA' },
      { key: 'exc-exc', id: 'exc-exc', from: 'exc', to: 'exc', delayMs: 1, sign: 'excitatory', plastic: false, unit: 'pA' },
    ],
    numbers: [number({}), number({ part: 'noise', path: '/stimuli/0/rateHz', name: 'rateHz', value: 400, min: 0 })],
    probes: [{ id: 'vm', of: 'exc', record: 'vMv', neurons: [0], label: 'exc: V (mV)', color: 0 }],
    planes: [],
    words: {},
    ...values,
  };
}

/** A frame whose spikes are pairs of step and neuron. */
export function frame(
  from: number,
  step: number,
  spikes: Record<string, [number, number][]>,
  more: Partial<FrameMessage> = {},
): FrameMessage {
  return {
    type: 'frame',
    step,
    timeMs: step,
    from,
    playing: true,
    oldestMs: 0,
    spikes: Object.fromEntries(
      Object.entries(spikes).map(([id, pairs]) => [
        id,
        { steps: pairs.map(([at]) => at), neurons: pairs.map(([, neuron]) => neuron), left: 0 },
      ]),
    ),
    traces: {},
    steeredAt: [],
    lateMs: 0,
    ...more,
  };
}

/** A model of two variables that the page knows. */
export function knownModel(type: string): PlaneModel {
  const model = PLANE_MODELS[type];
  if (!model) {
    throw new Error(type);
  }
  return model;
}
