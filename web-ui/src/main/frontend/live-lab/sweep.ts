import { type Home } from './home';
import { type Measured, type Message, type NumberAt } from './protocol';
import { spikingPopulations, type Part, type Setup } from './setup';

export interface SweepPoint {
  /** of the swept numbers, in their order */
  values: readonly number[];
  /** mean rate of each population, in Hz a neuron, by its id */
  rates: Record<string, number>;
  /** the network does not run with these values; there are no rates */
  refused?: true;
}

/** Before counting, what the start has set off is over. */
const SETTLE_MS = 200;
const COUNTED_MS = 1_000;

/** What a run of a sweep takes, in ms of biology. */
export const RUN_MS = SETTLE_MS + COUNTED_MS;

/**
 * Measures rates of a network for several values of one or two numbers, each in a run of its own from 0 ms, in workers beside the
 * one that plays.
 */
export class Sweep {
  readonly #homes: Home[];
  readonly #setup: Setup;
  readonly #paths: readonly string[];
  readonly #settings: readonly (readonly number[])[];
  readonly #others: readonly NumberAt[];
  readonly #points = new Map<number, SweepPoint>();
  #started = 0;
  readonly #heard: (points: SweepPoint[], isDone: boolean) => void;
  readonly #failed: () => void;

  /**
   * @param settings values of the numbers at `paths`, in their order
   * @param others numbers that differ from the document
   * @param heard takes the points so far, in the order of the settings
   * @param failed told that the network itself was refused, or that an engine stopped: nothing more comes
   */
  constructor(
    setup: Setup,
    paths: readonly string[],
    settings: readonly (readonly number[])[],
    others: readonly NumberAt[],
    workers: number,
    openHome: (hear: (message: Message) => void) => Home,
    heard: (points: SweepPoint[], isDone: boolean) => void,
    failed: () => void,
  ) {
    this.#setup = setup;
    this.#paths = paths;
    this.#settings = settings;
    this.#others = others;
    this.#heard = heard;
    this.#failed = failed;
    this.#homes = Array.from({ length: Math.min(workers, settings.length) }, () => this.#worker(openHome));
  }

  /** Takes one setting after the other. */
  #worker(openHome: (hear: (message: Message) => void) => Home): Home {
    let taken = -1; // none before the network is loaded
    const next = () => {
      if (this.#started < this.#settings.length) {
        taken = this.#started++;
        const swept = this.#settings[taken].map((value, k) => ({ path: this.#paths[k], value }));
        home.send({
          type: 'measure',
          document: this.#setup.document,
          values: [...this.#others, ...swept],
          settleMs: SETTLE_MS,
          ms: COUNTED_MS,
        });
      }
    };
    const home = openHome((message) => {
      if (message.type === 'loaded') {
        next();
      } else if (message.type === 'measured') {
        this.#measured(taken, this.#ratesOf(message));
        next();
      } else if (message.type === 'problems' && taken >= 0) {
        this.#measured(taken, null);
        next();
      } else if (message.type === 'problems' || message.type === 'failed') {
        this.close();
        this.#failed();
      }
    });
    return home;
  }

  #ratesOf(measured: Measured): Record<string, number> {
    return Object.fromEntries(spikingPopulations(this.#setup).map((part) => [part.id, hertz(part, measured)]));
  }

  /** @param rates null if the setting was refused */
  #measured(setting: number, rates: Record<string, number> | null) {
    const values = this.#settings[setting];
    this.#points.set(setting, rates ? { values, rates } : { values, rates: {}, refused: true });
    const isDone = this.#points.size === this.#settings.length;
    if (isDone) {
      this.close();
    }
    this.#heard(
      [...this.#points].sort(([a], [b]) => a - b).map(([, point]) => point),
      isDone,
    );
  }

  close() {
    this.#started = this.#settings.length;
    this.#homes.forEach((home) => home.close());
  }
}

function hertz(part: Part, measured: Measured): number {
  return (1000 * (measured.counts[part.id] ?? 0)) / part.size / COUNTED_MS;
}

/** The points as a table: one row a setting; those that were refused have no rates. */
export function csvOf(names: readonly string[], points: readonly SweepPoint[]): string {
  const ids = Object.keys(points.find((point) => !point.refused)?.rates ?? {});
  const rows = points.map((point) => [...point.values, ...ids.map((id) => (point.refused ? '' : point.rates[id]))].join(','));
  return [[...names, ...ids.map((id) => `${id} (Hz)`)].map(cellOf).join(','), ...rows].join('\r\n') + '\r\n';
}

/** A text that a spreadsheet would take for a formula begins with an apostrophe, as in files of the server (`SpreadsheetCell`). */
function cellOf(text: string): string {
  const safe = /^[=+@\t\r\n-]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
