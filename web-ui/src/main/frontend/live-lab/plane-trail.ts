import { type History } from './history';
import { type State } from './plane-models';

/** A sample of a neuron's way through its plane. */
export interface TrailPoint {
  at: State;
  /** the neuron fired in this step: it was reset, and did not move here */
  fired: boolean;
}

/** What was seen of a neuron from a step on, oldest first. */
export function trailOf(
  history: History,
  population: string,
  neuron: number,
  probes: readonly [string, string],
  from: number,
): TrailPoint[] {
  const { present, step } = history;
  const [first, second] = probes.map((id) => present.traces.get(id)?.[0]);
  const values = new Map<number, number>();
  first?.visit(from, step, (at, value) => values.set(at, value));
  const fired = new Set<number>();
  present.spikes.get(population)?.visit(Math.floor(from), step, (at, who) => {
    if (who === neuron) {
      fired.add(at);
    }
  });
  const trail: TrailPoint[] = [];
  second?.visit(from, step, (at, value) => {
    const potential = values.get(at);
    if (potential !== undefined) {
      trail.push({ at: [potential, value], fired: fired.has(at) });
    }
  });
  return trail;
}
