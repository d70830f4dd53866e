import { partOf, type Part, type ProbeSetup, type Setup } from './setup';

/** What a probe on a population shows. */
export type ProbeKind = 'potential' | 'currents' | 'raster' | 'rate' | 'intervals' | 'spectrum' | 'triggered' | 'weights';

export const KINDS: readonly ProbeKind[] = ['potential', 'currents', 'raster', 'rate', 'intervals', 'spectrum', 'triggered', 'weights'];

/** Key of its name among the words of the page. */
export function wordOf(kind: ProbeKind): string {
  return `probe${kind[0].toUpperCase()}${kind.slice(1)}`;
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
    case 'triggered':
      return (
        part.role === 'population' && part.fires && setup.lines.some((line) => line.to === part.key && partOf(setup, line.from)?.fires)
      );
    default:
      return part.fires;
  }
}

/** States of neuron 0 that are to be sampled for a probe: its potential, or what its receptors give. */
export function samplesOf(kind: ProbeKind, part: Part): ProbeSetup[] {
  const wanted =
    kind === 'potential'
      ? part.variables.filter((variable) => !variable.synaptic).slice(0, 1)
      : kind === 'currents'
        ? part.variables.filter((variable) => variable.synaptic).slice(0, 2)
        : [];
  return wanted.map((variable) => ({
    id: `probe ${part.id} ${variable.name}`,
    of: part.id,
    record: variable.name,
    neurons: [0],
    everySteps: 1,
    label: variable.label,
    color: part.color,
    threshold: variable.threshold,
    hidden: true,
  }));
}
