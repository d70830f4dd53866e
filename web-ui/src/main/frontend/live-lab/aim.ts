import { type Part } from './setup';

/** A neuron that a press makes fire. */
export interface Aim {
  part: Part;
  neuron: number;
}

/**
 * The neuron that stands so much higher in the rasters, where neuron 0 is the lowest of its part: also in the next part, and not
 * beyond the ends. Without one before, neuron 0 of the first part.
 *
 * @param parts from top to bottom
 */
export function movedBy(by: number, before: Aim | null, parts: readonly Part[]): Aim | null {
  const upward = [...parts].reverse();
  let at = upward.findIndex(({ key }) => key === (before?.part ?? parts.at(0))?.key);
  if (at < 0) {
    return null;
  }
  let neuron = before ? before.neuron + by : 0;
  while (neuron < 0 && at > 0) {
    at--;
    neuron += upward[at].size;
  }
  while (neuron >= upward[at].size && at < upward.length - 1) {
    neuron -= upward[at].size;
    at++;
  }
  return { part: upward[at], neuron: Math.max(0, Math.min(upward[at].size - 1, neuron)) };
}
