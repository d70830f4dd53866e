import { Ways, pointAt } from './ways';

/** Spikes that set out along a line since the last call. */
export interface Departures {
  /** key of the line */
  line: string;
  count: number;
  delayMs: number;
}

interface Dot {
  line: string;
  /** from 0 at the start of its line to 1 */
  done: number;
  /** wall time of the whole way, in ms */
  takesMs: number;
}

/** Faster than this no eye follows: then dots are slowed, and fewer. */
const LEAST_MS = 420;
const MOST_DOTS = 90;
const MOST_ON_A_LINE = 16;
const RADIUS = 3.6;

/** How much of what happens the dots show. */
export interface Shown {
  /** one dot stands for so many spikes */
  every: number;
  /** how many times slower than the true delay, at the speed of the run; infinite where no line has a delay */
  slowed: number;
}

/** How dots are thinned and slowed so that an eye can follow them. */
export function pace(departures: readonly Departures[], seconds: number, speed: number): Shown {
  const longest = Math.max(0, ...departures.map((each) => (each.delayMs / speed) * 1000));
  const slowed = longest > 0 ? Math.max(1, LEAST_MS / longest) : Infinity;
  const busiest = Math.max(0, ...departures.map((each) => each.count / Math.max(seconds, 1e-3)));
  const alive = (busiest * Math.max(LEAST_MS, longest)) / 1000;
  return { every: Math.max(1, Math.ceil(alive / MOST_ON_A_LINE)), slowed };
}

/** Draws spikes as dots that travel along the lines of a canvas, above the drawing of React. */
export class Travel {
  readonly #place: HTMLElement;
  readonly #canvas = document.createElement('canvas');
  readonly #ways: Ways;
  readonly #owed = new Map<string, number>();
  #size: { width: number; height: number };
  #dots: Dot[] = [];
  #last = 0;
  #asked = 0;
  #runs = true;
  #shown: Shown = { every: 1, slowed: 1 };

  constructor(place: HTMLElement) {
    this.#place = place;
    this.#ways = new Ways(place);
    this.#size = { width: place.clientWidth, height: place.clientHeight };
    new ResizeObserver(() => (this.#size = { width: place.clientWidth, height: place.clientHeight })).observe(place);
    this.#canvas.className = 'sb-travel';
    this.#canvas.setAttribute('aria-hidden', 'true');
    place.append(this.#canvas);
  }

  get isOn(): boolean {
    return this.#canvas.isConnected;
  }

  depart(departures: readonly Departures[], seconds: number, speed: number): Shown {
    const now = pace(departures, seconds, speed);
    this.#shown = { every: smooth(this.#shown.every, now.every), slowed: now.slowed };
    for (const { line, count, delayMs } of departures) {
      const owed = (this.#owed.get(line) ?? 0) + count / this.#shown.every;
      const start = Math.min(Math.floor(owed), MOST_ON_A_LINE);
      this.#owed.set(line, Math.min(owed - start, MOST_ON_A_LINE));
      const takesMs = delayMs > 0 ? Math.max(LEAST_MS / 2, (delayMs / speed) * 1000 * now.slowed) : LEAST_MS / 2;
      // a way is looked up for dots alone, as that takes time: not for thousands of lines that have none; nor is there one within a collapsed group
      if (start > 0 && this.#dots.length < MOST_DOTS && this.#ways.of(line, performance.now())) {
        for (let k = 0; k < start && this.#dots.length < MOST_DOTS; k++) {
          this.#dots.push({ line, done: -k / start / 12, takesMs });
        }
      }
    }
    this.#plan();
    return { every: Math.round(this.#shown.every), slowed: now.slowed };
  }

  /** Dots hold still while the run does. */
  hold(holds: boolean) {
    this.#runs = !holds;
    this.#last = 0;
    this.#plan();
  }

  clear() {
    this.#dots = [];
    this.#plan();
  }

  #plan() {
    if (this.#asked === 0) {
      this.#asked = requestAnimationFrame((now) => {
        this.#asked = 0;
        this.#draw(now);
      });
    }
  }

  #draw(now: number) {
    const passed = this.#last === 0 || !this.#runs ? 0 : Math.min(64, now - this.#last);
    this.#last = now;
    for (const dot of this.#dots) {
      dot.done += passed / dot.takesMs;
    }
    this.#dots = this.#dots.filter((dot) => dot.done < 1);
    this.#paint(now);
    if (this.#dots.length > 0 && this.#runs) {
      this.#plan();
    } else {
      this.#last = 0;
    }
  }

  #paint(now: number) {
    const { width, height } = this.#size;
    const context = this.#canvas.getContext('2d');
    if (!context) {
      return;
    }
    const ratio = devicePixelRatio;
    if (this.#canvas.width !== Math.round(width * ratio) || this.#canvas.height !== Math.round(height * ratio)) {
      this.#canvas.width = Math.round(width * ratio);
      this.#canvas.height = Math.round(height * ratio);
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const viewport = this.#place.querySelector<HTMLElement>('.react-flow__viewport');
    if (!viewport || this.#dots.length === 0) {
      return;
    }
    // as React Flow writes it: what is computed of it would make the browser style the page in each frame
    const { a: zoom, e: x, f: y } = new DOMMatrix(viewport.style.transform);
    context.strokeStyle = this.#ways.background(now);
    for (const dot of this.#dots) {
      const way = this.#ways.of(dot.line, now);
      if (way && dot.done >= 0) {
        const [px, py] = pointAt(way, dot.done);
        context.fillStyle = way.color;
        context.beginPath();
        context.arc(px * zoom + x, py * zoom + y, RADIUS * Math.max(0.7, Math.min(1.2, zoom)), 0, 7);
        context.stroke();
        context.fill();
      }
    }
  }
}

function smooth(before: number, now: number): number {
  return now > before ? now : before + 0.3 * (now - before);
}
