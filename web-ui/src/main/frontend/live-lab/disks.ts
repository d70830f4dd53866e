import { type History } from './history';
import { type Part, type ProbeSetup } from './setup';
import { type Theme } from './theme';

const COLUMNS = 10;

/** A firing neuron stays bright for so long, in ms of biology. */
const BRIGHT_MS = 30;

interface Neuron {
  part: Part;
  index: number;
}

/** Every neuron as a disk, or as a square if it inhibits, filled as far as its potential has come toward the threshold. */
export class Disks {
  readonly #neurons: Neuron[];
  #cell = 0;

  constructor(parts: readonly Part[]) {
    this.#neurons = parts
      .filter((part) => part.role === 'population')
      .flatMap((part) => Array.from({ length: part.size }, (_, index) => ({ part, index })));
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
    const bright = this.#recent(history, BRIGHT_MS / dtMs);
    this.#neurons.forEach(({ part, index }, k) => {
      const probe = probes.find((each) => each.of === part.id && each.neurons.length === part.size);
      const value = probe && history.present.traces.get(probe.id)?.[index]?.last();
      const filling = probe?.threshold === undefined || value === undefined ? 0 : share(value, probe);
      const x = ((k % COLUMNS) + 0.5) * this.#cell;
      const y = (Math.floor(k / COLUMNS) + 0.5) * this.#cell;
      const since = bright.get(`${part.id} ${index}`);
      this.#disk(c, x, y, part, since === undefined ? filling : 1, since ?? 0, theme);
      if (watched?.part === part && watched.index === index) {
        c.strokeStyle = theme.accent;
        c.lineWidth = 2;
        outline(c, x, y, this.#cell * 0.48, part);
        c.stroke();
        c.lineWidth = 1;
      }
    });
  }

  #disk(c: CanvasRenderingContext2D, x: number, y: number, part: Part, filling: number, glow: number, theme: Theme) {
    const radius = this.#cell * 0.4;
    c.fillStyle = theme.identity(part.color);
    c.globalAlpha = 0.14;
    outline(c, x, y, radius, part);
    c.fill();
    c.globalAlpha = 0.3 + 0.6 * glow;
    outline(c, x, y, radius * (0.2 + 0.8 * filling), part);
    c.fill();
    c.globalAlpha = 1;
  }

  /** Neurons that fired lately, from 1 for just now to 0. */
  #recent(history: History, steps: number): Map<string, number> {
    const bright = new Map<string, number>();
    for (const [part, track] of history.present.spikes) {
      track.visit(history.step - steps, history.step, (step, neuron) => bright.set(`${part} ${neuron}`, 1 - (history.step - step) / steps));
    }
    return bright;
  }
}

/** Of the way from 15 mV below the threshold up to it. */
function share(value: number, probe: ProbeSetup): number {
  const threshold = probe.threshold ?? 0;
  return Math.max(0, Math.min(1, (value - (threshold - 15)) / 15));
}

function outline(c: CanvasRenderingContext2D, x: number, y: number, radius: number, part: Part) {
  c.beginPath();
  if (part.sign === 'inhibitory') {
    c.rect(x - radius * 0.9, y - radius * 0.9, 1.8 * radius, 1.8 * radius);
  } else {
    c.arc(x, y, radius, 0, 2 * Math.PI);
  }
}
