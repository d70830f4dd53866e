import { type Causes } from './causes';
import { meanCharge, type Charge } from './charge';
import { type Numbers } from './numbers';
import { type Player } from './player';
import { courseOf, rateOf } from './rates';
import { type Part, type Setup } from './setup';

interface Rate {
  hertz: number;
  text: string;
  /** how it came about, in shares of the highest */
  course: number[];
  charge: Charge | null;
}

interface Departures {
  line: string;
  count: number;
  delayMs: number;
}

/** How dots are thinned and slowed; see network-canvas/travel. */
export interface Dots {
  every: number;
  slowed: number;
}

/** What <network-canvas> shows of a run. */
interface LiveCanvas extends HTMLElement {
  showLive(rates: Record<string, Rate>): void;
  showSpikes(departures: Departures[], seconds: number, speed: number): Dots | null;
  holdSpikes(holds: boolean): void;
  showCauses(lines: string[], nodes: string[], spiked: string): void;
}

const RATE_WINDOW_MS = 250;

/** Points of a sparkline, over the time that the scope shows. */
const SPARK_POINTS = 40;

/** After a longer pause between two frames nothing sets out: there would be too many. */
const LONGEST_GAP_S = 0.5;

/** "As fast as possible", as a speed that dots can be slowed from. */
const FASTEST = 1e6;

const CALM = matchMedia('(prefers-reduced-motion: reduce)');

/** Lets the canvas of the same cell show what is played: nodes glow, spikes travel. */
export class CanvasLink {
  readonly #cell: Element | null;
  #travelledTo = 0;
  #travelledAt = 0;
  #dots: Dots | null = null;

  constructor(cell: Element | null) {
    this.#cell = cell;
  }

  /** The canvas, once its code is there. */
  get #canvas(): LiveCanvas | null {
    const canvas = this.#cell?.querySelector('network-canvas');
    return canvas && 'showSpikes' in canvas ? (canvas as LiveCanvas) : null;
  }

  /** How dots are thinned at the moment; null if there are none. */
  get dots(): Dots | null {
    return this.#canvas ? this.#dots : null;
  }

  clear() {
    this.#canvas?.showLive({});
  }

  showRates(player: Player, setup: Setup, numbers: Numbers) {
    const entry = (part: Part): [string, Rate] => {
      const hertz = rateOf(player.history, part, RATE_WINDOW_MS, setup.dtMs);
      const course = courseOf(player.history, part, player.windowMs, setup.dtMs, SPARK_POINTS);
      const charge = meanCharge(player.history, part, setup.words.charge, numbers);
      return [part.key, { hertz, text: numbers.hertz(hertz), course, charge }];
    };
    this.#canvas?.showLive(Object.fromEntries(setup.parts.filter((part) => part.fires).map(entry)));
  }

  /** Marks the lines along which the causes of a spike came, and where they came from. */
  showCauses(causes: Causes | null) {
    const arrivals = causes?.arrivals ?? [];
    const lines = new Set(arrivals.map(({ line }) => line.key));
    const nodes = new Set(arrivals.map(({ from }) => from.key));
    this.#canvas?.showCauses([...lines], [...nodes], causes?.spike.part.key ?? '');
  }

  /** Spikes since the last call set out along their lines. */
  travel(player: Player, setup: Setup, now: number) {
    const canvas = this.#canvas;
    const to = player.history.step;
    const from = Math.max(this.#travelledTo, to - player.windowMs / setup.dtMs);
    const seconds = (now - this.#travelledAt) / 1000;
    this.#travelledTo = to;
    this.#travelledAt = now;
    canvas?.holdSpikes(!player.isPlaying);
    if (!canvas || CALM.matches || !player.isPlaying || to <= from || seconds > LONGEST_GAP_S) {
      return;
    }
    const departures = departuresOf(player, setup, from, to);
    const shown = canvas.showSpikes(departures, seconds, Math.min(player.speed, FASTEST));
    if (shown && departures.length > 0) {
      this.#dots = shown;
    }
  }
}

function departuresOf(player: Player, setup: Setup, from: number, to: number): Departures[] {
  const ids = new Map(setup.parts.map((part) => [part.key, part.id]));
  return setup.lines
    .map((line) => ({
      line: line.key,
      delayMs: line.delayMs,
      count: player.history.present.spikesOf(ids.get(line.from) ?? line.from).count(from, to),
    }))
    .filter((departure) => departure.count > 0);
}
