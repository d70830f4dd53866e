import { typedModel } from './plane-code';
import { PLANE_MODELS, type Parameters, type PlaneModel } from './plane-models';
import { type Plane, type Setup, type SteeredNumber } from './setup';

type ValueOf = (number: SteeredNumber) => number;

/** The model of a population; undefined for one that the page does not know. */
export function modelOf(plane: Plane, setup: Setup): PlaneModel | undefined {
  return plane.typed ? typedModel(plane.typed, setup.dtMs) : PLANE_MODELS[plane.model];
}

/** Values of a neuron's parameters as the sliders stand; those that are drawn at random or hidden are missing. */
export function parametersOf(plane: Plane, neuron: number, setup: Setup, valueOf: ValueOf): Parameters {
  const shared = setup.numbers.filter((number) => number.part === plane.part).map((number) => [number.name, valueOf(number)] as const);
  const own = Object.entries(plane.own).flatMap(([name, values]) => {
    const value = values.at(neuron);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries([...shared, ...own]);
}

/** Names that the slopes of a neuron need and that may be unknown. */
export function missing(names: readonly string[], p: Parameters): string[] {
  return names.filter((name) => !(name in p));
}

/** Step currents into a neuron in a step of the run; undefined where one of them is hidden. */
export function inputInto(plane: Plane, neuron: number, step: number, setup: Setup, valueOf: ValueOf): number | undefined {
  let sum = 0;
  for (const { part, times, targets } of plane.currents) {
    const count = targets ? targets.filter((target) => target === neuron).length : times;
    const value = (name: string) => {
      const number = setup.numbers.find((each) => each.part === part && each.name === name);
      return number && valueOf(number);
    };
    const [amplitude, start, stop] = [value('amplitudePa'), value('startMs'), value('stopMs') ?? Infinity];
    if (count > 0 && (amplitude === undefined || start === undefined)) {
      return undefined;
    }
    const isOn = step >= Math.round((start ?? 0) / setup.dtMs) && step < Math.round(stop / setup.dtMs);
    sum += isOn ? count * (amplitude ?? 0) : 0;
  }
  return sum;
}
