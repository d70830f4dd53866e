import { type Player } from './player';
import { POTENTIAL, partOf, type Part, type Setup } from './setup';

/** So many neurons of a population are made to fire by one press at most; each is requested by itself. */
const MOST_FIRED = 500;

/** Whether the neurons of a part can be made to fire by hand; of twins no single one, since they differ in one number only. */
export function canFire(part: Part, setup: Setup): boolean {
  return part.role === 'population' && part.fires && !setup.twin && part.variables.some(({ name }) => name === POTENTIAL);
}

/** The neurons of a population that are made to fire together: all, or of very many some at even distances. */
export function volley(size: number): number[] {
  const count = Math.min(size, MOST_FIRED);
  return Array.from({ length: count }, (_, k) => Math.floor((k * size) / count));
}

export function fire(player: Player, part: Part, neurons: readonly number[]) {
  neurons.forEach((neuron) => player.fire(part.id, neuron));
}

/** Makes the neurons of a part fire together, where it runs and that can be done by hand; a group of parts does not. */
export function fireTogether(player: Player | null, key: string, setup: Setup) {
  const part = partOf(setup, key);
  if (player && part && canFire(part, setup)) {
    fire(player, part, volley(part.size));
  }
}
