import { type Area } from './contour';
import { type PlaneModel, type State } from './plane-models';

/** Share of what is seen that is left free beside it. */
const MARGIN = 0.1;

/** Of a variable that stands still, what is shown around it, in shares of its size. */
const AROUND = 0.5;

/** What is shown of a plane: it grows with what is seen, and never shrinks, since a plane that breathes cannot be read. */
export class PlaneArea {
  #x: [number, number] | null;
  #y: [number, number] | null = null;

  constructor(model: PlaneModel) {
    this.#x = model.range ?? null;
  }

  include(points: Iterable<State>) {
    for (const [x, y] of points) {
      this.#x = grown(this.#x, x);
      this.#y = grown(this.#y, y);
    }
  }

  get area(): Area {
    return { x: this.#x ?? [-1, 1], y: this.#y ?? [-1, 1] };
  }
}

function grown(range: [number, number] | null, value: number): [number, number] {
  if (!Number.isFinite(value)) {
    return range ?? [-1, 1];
  }
  if (!range) {
    const around = AROUND * Math.max(1, Math.abs(value));
    return [value - around, value + around];
  }
  const [low, high] = [Math.min(range[0], value), Math.max(range[1], value)];
  const margin = MARGIN * (high - low);
  return [value < range[0] ? value - margin : range[0], value > range[1] ? value + margin : range[1]];
}
