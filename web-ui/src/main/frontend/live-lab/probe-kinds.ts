import { MOST_NEURONS } from './neuron-list';
import { partOf, type Part, type ProbeSetup, type Setup } from './setup';

/** Colors of the palette. */
const IDENTITIES = 7;

/** What a probe on a population shows. */
export type ProbeKind = 'potential' | 'currents' | 'raster' | 'rate' | 'intervals' | 'spectrum' | 'triggered' | 'inputs' | 'weights';

export const KINDS: readonly ProbeKind[] = [
  'potential',
  'currents',
  'raster',
  'rate',
  'intervals',
  'spectrum',
  'triggered',
  'inputs',
  'weights',
];

/** Key of its name among the words of the page. */
export function wordOf(kind: ProbeKind): string {
  return `probe.${kind}`;
}

/** Whether a part has what a probe shows. */
export function fits(kind: ProbeKind, part: Part, setup: Setup): boolean {
  switch (kind) {
    case 'potential':
      return part.variables.some((variable) => !variable.synaptic);
    case 'currents':
      return part.variables.some((variable) => variable.synaptic);
    case 'weights':
      return part.role === 'population' && setup.lines.some((line) => line.to === part.key && line.plastic);
    case 'inputs':
      return part.role === 'population' && setup.lines.some((line) => line.to === part.key && partOf(setup, line.from)?.fires);
    case 'triggered':
      return part.fires && fits('inputs', part, setup);
    default:
      return part.fires;
  }
}

/** How many neurons of a part a probe shows side by side; 0 where it shows the part as a whole. */
export function mostNeurons(kind: ProbeKind, part: Part): number {
  switch (kind) {
    case 'potential':
    case 'currents':
      return Math.min(MOST_NEURONS, part.size);
    case 'triggered':
    case 'inputs':
    case 'weights':
      return 1;
    default:
      return 0;
  }
}

/** States of neurons that are to be sampled for a probe: their potential, or what their receptors give. */
export function samplesOf(kind: ProbeKind, part: Part, neurons: readonly number[]): ProbeSetup[] {
  const wanted =
    kind === 'potential'
      ? part.variables.filter((variable) => !variable.synaptic).slice(0, 1)
      : kind === 'currents'
        ? part.variables.filter((variable) => variable.synaptic).slice(0, 2)
        : [];
  // a probe for each neuron: what is known of one stays while others are picked
  return neurons.flatMap((neuron, k) =>
    wanted.map((variable) => ({
      id: `probe ${part.id} ${variable.name} ${neuron}`,
      of: part.id,
      record: variable.name,
      neurons: [neuron],
      everySteps: 1,
      label: variable.label,
      color: colorOf(part, k),
      threshold: variable.threshold,
      hidden: true,
    })),
  );
}

/** A neuron that a probe shows. */
export interface PickedNeuron {
  /** id of its part */
  part: string;
  neuron: number;
  /** index into the palette */
  color: number;
}

/** Index into the palette of the neuron that was picked as number k; the first has the color of its part. */
export function colorOf(part: Part, k: number): number {
  return k === 0 ? part.color : (Math.max(0, part.color) + k) % IDENTITIES;
}
