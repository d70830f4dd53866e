import { chargeOf, wayOf } from './charge';
import { type History } from './history';
import { POTENTIAL, type Part, type ProbeSetup } from './setup';
import { type Theme } from './theme';

const COLUMNS = 10;

/** A firing neuron stays bright for so long, in ms of biology. */
const BRIGHT_MS = 30;

interface Neuron {
  part: Part;
  index: number;
}

/** Radius of a disk, in cells, and how much of it an empty one has. */
const RADIUS = 0.4;
const LEAST_FILLED = 0.2;
const WATCHED_RADIUS = 0.48;

/** Every neuron as a disk, or as a square if it inhibits, filled as far as its potential has come toward the threshold. */
export class Disks {
  readonly #populations: readonly Part[];
  readonly #neurons: readonly Neuron[];
  #cell = 0;

  constructor(parts: readonly Part[]) {
    this.#populations = parts.filter((part) => part.role === 'population');
    this.#neurons = this.#populations.flatMap((part) => Array.from({ length: part.size }, (_, index) => ({ part, index })));
  }

  heightFor(width: number): number {
    return Math.ceil(this.#neurons.length / COLUMNS) * (width / COLUMNS);
  }

  at(x: number, y: number): Neuron | undefined {
    return this.#cell === 0 ? undefined : this.#neurons[Math.floor(y / this.#cell) * COLUMNS + Math.floor(x / this.#cell)];
  }

  draw(
    c: CanvasRenderingContext2D,
    width: number,
    history: History,
    probes: readonly ProbeSetup[],
    dtMs: number,
    watched: Neuron | null,
    theme: Theme,
  ) {
    this.#cell = width / COLUMNS;
    let first = 0;
    for (const part of this.#populations) {
      c.fillStyle = theme.identity(part.color);
      this.#population(c, part, first, fillings(part, history, probes), recent(part, history, BRIGHT_MS / dtMs));
      first += part.size;
    }
    const place = this.#neurons.findIndex(({ part, index }) => watched?.part === part && watched.index === index);
    if (place >= 0) {
      c.strokeStyle = theme.accent;
      c.lineWidth = 2;
      c.beginPath();
      this.#outline(c, place, WATCHED_RADIUS, this.#neurons[place].part);
      c.stroke();
      c.lineWidth = 1;
    }
  }

  /** Disks that look alike are one path: each path costs more than its disks. */
  #population(c: CanvasRenderingContext2D, part: Part, first: number, filling: (neuron: number) => number, bright: Map<number, number>) {
    c.globalAlpha = 0.14;
    c.beginPath();
    for (let k = 0; k < part.size; k++) {
      this.#outline(c, first + k, RADIUS, part);
    }
    c.fill();
    c.globalAlpha = 0.3;
    c.beginPath();
    for (let k = 0; k < part.size; k++) {
      if (!bright.has(k)) {
        this.#outline(c, first + k, RADIUS * (LEAST_FILLED + (1 - LEAST_FILLED) * filling(k)), part);
      }
    }
    c.fill();
    for (const [k, glow] of bright) {
      c.globalAlpha = 0.3 + 0.6 * glow;
      c.beginPath();
      this.#outline(c, first + k, RADIUS, part);
      c.fill();
    }
    c.globalAlpha = 1;
  }

  /** Adds a disk to the path: so many places from the upper left corner, its radius in cells. */
  #outline(c: CanvasRenderingContext2D, place: number, cells: number, part: Part) {
    const x = ((place % COLUMNS) + 0.5) * this.#cell;
    const y = (Math.floor(place / COLUMNS) + 0.5) * this.#cell;
    const radius = cells * this.#cell;
    if (part.sign === 'inhibitory') {
      c.rect(x - radius * 0.9, y - radius * 0.9, 1.8 * radius, 1.8 * radius);
    } else {
      c.moveTo(x + radius, y);
      c.arc(x, y, radius, 0, 2 * Math.PI);
    }
  }
}

/** Neurons of a population that fired lately, from 1 for just now to 0. */
function recent(part: Part, history: History, steps: number): Map<number, number> {
  const bright = new Map<number, number>();
  history.present.spikes.get(part.id)?.visit(history.step - steps, history.step, (step, neuron) => {
    bright.set(neuron, 1 - (history.step - step) / steps);
  });
  return bright;
}

/** How far the neurons of a population have come toward the threshold, from 0 to 1; 0 where that is not known. */
function fillings(part: Part, history: History, probes: readonly ProbeSetup[]): (neuron: number) => number {
  const way = wayOf(part);
  const probe = probes.find((each) => each.of === part.id && each.record === POTENTIAL && each.neurons.length === part.size);
  const tracks = probe && history.present.traces.get(probe.id);
  return (neuron) => {
    const value = tracks?.[neuron]?.last();
    return way === null || value === undefined ? 0 : chargeOf(value, way);
  };
}
