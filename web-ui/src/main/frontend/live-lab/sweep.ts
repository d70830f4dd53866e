import { type Home } from './home';
import { type Measured, type Message, type NumberAt } from './protocol';
import { spikingPopulations, type Part, type Setup } from './setup';

export interface SweepPoint {
  value: number;
  /** mean rate of each population, in Hz a neuron, by its id */
  rates: Record<string, number>;
}

/** Before counting, what the start has set off is over. */
const SETTLE_MS = 200;
const COUNTED_MS = 1_000;

/**
 * Measures rates of a network for several values of a number, each in a run of its own from 0 ms, in workers beside the one that
 * plays.
 */
export class Sweep {
  readonly #homes: Home[];
  readonly #setup: Setup;
  readonly #path: string;
  readonly #others: readonly NumberAt[];
  readonly #waiting: number[];
  readonly #points: SweepPoint[] = [];
  readonly #count: number;
  readonly #heard: (points: SweepPoint[], isDone: boolean) => void;
  readonly #failed: () => void;

  /**
   * @param others numbers that differ from the document
   * @param heard takes the points so far, in the order of their values
   */
  constructor(
    setup: Setup,
    path: string,
    values: readonly number[],
    others: readonly NumberAt[],
    workers: number,
    openHome: (hear: (message: Message) => void) => Home,
    heard: (points: SweepPoint[], isDone: boolean) => void,
    failed: () => void,
  ) {
    this.#setup = setup;
    this.#path = path;
    this.#others = others;
    this.#waiting = [...values];
    this.#count = values.length;
    this.#heard = heard;
    this.#failed = failed;
    this.#homes = Array.from({ length: Math.min(workers, values.length) }, () => this.#worker(openHome));
  }

  /** Takes one value after the other. */
  #worker(openHome: (hear: (message: Message) => void) => Home): Home {
    let value = 0;
    const next = () => {
      const following = this.#waiting.shift();
      if (following !== undefined) {
        value = following;
        home.send({
          type: 'measure',
          document: this.#setup.document,
          values: [...this.#others, { path: this.#path, value }],
          settleMs: SETTLE_MS,
          ms: COUNTED_MS,
        });
      }
    };
    const home = openHome((message) => {
      if (message.type === 'loaded') {
        next();
      } else if (message.type === 'measured') {
        this.#measured(value, message);
        next();
      } else if (message.type === 'problems' || message.type === 'failed') {
        this.close();
        this.#failed();
      }
    });
    return home;
  }

  #measured(value: number, measured: Measured) {
    const populations = spikingPopulations(this.#setup);
    this.#points.push({ value, rates: Object.fromEntries(populations.map((part) => [part.id, hertz(part, measured)])) });
    this.#points.sort((a, b) => a.value - b.value);
    const isDone = this.#points.length === this.#count;
    if (isDone) {
      this.close();
    }
    this.#heard([...this.#points], isDone);
  }

  close() {
    this.#waiting.length = 0;
    this.#homes.forEach((home) => home.close());
  }
}

function hertz(part: Part, measured: Measured): number {
  return (1000 * (measured.counts[part.id] ?? 0)) / part.size / COUNTED_MS;
}

/** The points as a table: one row a value. */
export function csvOf(name: string, points: readonly SweepPoint[]): string {
  const ids = Object.keys(points.at(0)?.rates ?? {});
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = points.map((point) => [point.value, ...ids.map((id) => point.rates[id])].join(','));
  return [[name, ...ids.map((id) => `${id} (Hz)`)].map(quoted).join(','), ...rows].join('\r\n') + '\r\n';
}
