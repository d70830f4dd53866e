import { type History } from './history';
import { type IncomingSynapses } from './protocol';
import { partOf, type Line, type Part, type Setup, type SteeredNumber } from './setup';
import { type SpikeTrack } from './tracks';

/** A spike of a population. */
export interface SpikeAt {
  part: Part;
  neuron: number;
  step: number;
}

/** An input spike that arrived at a neuron. */
export interface Arrival {
  line: Line;
  from: Part;
  neuron: number;
  /** step of the spike, and of its arrival */
  sent: number;
  arrived: number;
  weight: number;
  /** of the weight */
  unit: string;
  /** peak of the postsynaptic potential that it gives from rest, in mV; undefined where no formula gives it */
  peakMv?: number;
}

/** A spike with what arrived before it. */
export interface Causes {
  spike: SpikeAt;
  /** first step that counts */
  from: number;
  tauMs: number;
  /** latest first */
  arrivals: Arrival[];
  /** in a few words */
  said: string;
}

/** What arrived earlier than so many time constants of the membrane has decayed to an eighth and less. */
const TIME_CONSTANTS = 2;

/** Of models without a time constant of their own, in ms. */
const USUAL_TAU_MS = 10;

type ValueOf = (number: SteeredNumber) => number;

/** The inputs since the spike before, at most two time constants of the membrane long, as far as spikes are kept. */
export function causesOf(
  spike: SpikeAt,
  projections: readonly IncomingSynapses[],
  history: History,
  setup: Setup,
  valueOf: ValueOf,
): Causes {
  const tauMs = parameter(setup, spike.part.key, 'tauMemMs', valueOf) ?? USUAL_TAU_MS;
  const longest = Math.round((TIME_CONSTANTS * tauMs) / setup.dtMs);
  const before = lastBefore(history.present.spikesOf(spike.part.id), spike.neuron, spike.step, spike.step - longest);
  const from = Math.max(0, (before ?? spike.step - longest) + 1);
  const arrivals = projections
    .flatMap((projection) => arrivalsOf(projection, spike, from, history, setup, valueOf))
    .sort((a, b) => b.arrived - a.arrived || Math.abs(b.weight) - Math.abs(a.weight));
  return { spike, from, tauMs, arrivals, said: '' };
}

function arrivalsOf(
  { projection, sources, weights, delaySteps }: IncomingSynapses,
  spike: SpikeAt,
  from: number,
  history: History,
  setup: Setup,
  valueOf: ValueOf,
): Arrival[] {
  const line = setup.lines.find((each) => each.id === projection);
  const source = line && partOf(setup, line.from);
  if (!line || !source || sources.length === 0) {
    return [];
  }
  const bySource = new Map<number, number[]>();
  sources.forEach((neuron, k) => bySource.set(neuron, [...(bySource.get(neuron) ?? []), k]));
  const unit = setup.numbers.find((number) => number.part === line.key && number.name.startsWith('weight'))?.unit ?? line.unit;
  const peakOf = psp(setup, spike.part, unit, valueOf);
  const arrivals: Arrival[] = [];
  const longest = delaySteps.reduce((most, steps) => Math.max(most, steps), 0);
  history.present.spikesOf(source.id).visit(from - longest, spike.step + 1, (sent, neuron) => {
    for (const k of bySource.get(neuron) ?? []) {
      const arrived = sent + delaySteps[k];
      if (arrived >= from && arrived <= spike.step) {
        arrivals.push({ line, from: source, neuron, sent, arrived, weight: weights[k], unit, peakMv: peakOf?.(weights[k]) });
      }
    }
  });
  return arrivals;
}

/** The last spike of a neuron before a step, not earlier than `earliest`. */
function lastBefore(track: SpikeTrack, neuron: number, step: number, earliest: number): number | undefined {
  let last: number | undefined;
  track.visit(earliest, step, (at, who) => {
    if (who === neuron) {
      last = at;
    }
  });
  return last;
}

function parameter(setup: Setup, part: string, name: string, valueOf: ValueOf): number | undefined {
  const number = setup.numbers.find((each) => each.part === part && each.name === name);
  return number && valueOf(number);
}

/** The peak of a postsynaptic potential from rest by its weight: a jump, or the response of a leaky membrane to a decaying current. */
function psp(setup: Setup, part: Part, unit: string, valueOf: ValueOf): ((weight: number) => number) | undefined {
  if (unit === 'mV') {
    return (weight) => weight;
  }
  const [tauMs, capacityPf] = ['tauMemMs', 'cMemPf'].map((name) => parameter(setup, part.key, name, valueOf));
  const [excMs, inhMs] = ['tauExcMs', 'tauInhMs'].map((name) => parameter(setup, part.key, name, valueOf));
  if (part.receptors !== 'exponentialCurrent' || !tauMs || !capacityPf || !excMs || !inhMs) {
    return undefined;
  }
  return (weight) => (weight / capacityPf) * responseMs(tauMs, weight < 0 ? inhMs : excMs);
}

/** Largest value of the response of a leaky integrator to an exponential of height 1, in ms. */
function responseMs(tauMs: number, decayMs: number): number {
  if (Math.abs(tauMs - decayMs) < 1e-6 * tauMs) {
    return tauMs / Math.E;
  }
  const peakAt = ((tauMs * decayMs) / (tauMs - decayMs)) * Math.log(tauMs / decayMs);
  return ((tauMs * decayMs) / (tauMs - decayMs)) * (Math.exp(-peakAt / tauMs) - Math.exp(-peakAt / decayMs));
}
