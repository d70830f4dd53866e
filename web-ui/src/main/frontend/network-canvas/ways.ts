/** The way of a line as dots travel along it. */
export interface Way {
  color: string;
  /** x and y at equal distances, from its start to its end */
  points: Float64Array;
}

const SAMPLES = 48;

/** Colors follow another theme within this time. */
const LOOK_EVERY_MS = 500;

interface Known {
  /** null where the line is not drawn */
  path: SVGPathElement | null;
  d: string;
  way: Way;
  lookedAt: number;
}

/** The ways of the lines that are drawn: sampled where one has changed, and styled now and then, as each look makes the browser style the page. */
export class Ways {
  readonly #place: HTMLElement;
  readonly #known = new Map<string, Known>();
  #background = '';
  #lookedAt = -Infinity;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** The color of the canvas. */
  background(now: number): string {
    if (now - this.#lookedAt > LOOK_EVERY_MS) {
      this.#lookedAt = now;
      this.#background = getComputedStyle(this.#place).backgroundColor;
    }
    return this.#background;
  }

  /** The way of a line; nothing where it is not drawn, as within a collapsed group. */
  of(line: string, now: number): Way | undefined {
    const before = this.#known.get(line);
    const isOld = !before || now - before.lookedAt > LOOK_EVERY_MS;
    const path = before?.path?.isConnected ? before.path : isOld || before.path ? this.#pathOf(line) : null;
    const d = path?.getAttribute('d') ?? '';
    if (!before || isOld || path !== before.path || d !== before.d) {
      const isSame = before?.d === d;
      const way = {
        color: path ? getComputedStyle(path).stroke : '',
        points: isSame ? before.way.points : path ? sampled(path) : new Float64Array(),
      };
      this.#known.set(line, { path, d, way, lookedAt: now });
      return path ? way : undefined;
    }
    return path ? before.way : undefined;
  }

  #pathOf(line: string): SVGPathElement | null {
    return this.#place.querySelector(`.react-flow__edge[data-id="${CSS.escape(line)}"] .react-flow__edge-path`);
  }
}

/** @param done from 0 at the start of the way to 1 */
export function pointAt({ points }: Way, done: number): [number, number] {
  const steps = points.length / 2 - 1;
  const at = Math.min(steps - 1e-6, done * steps);
  const k = Math.floor(at);
  const part = at - k;
  return [points[2 * k] + part * (points[2 * k + 2] - points[2 * k]), points[2 * k + 1] + part * (points[2 * k + 3] - points[2 * k + 1])];
}

function sampled(path: SVGPathElement): Float64Array {
  const length = path.getTotalLength();
  const points = new Float64Array(2 * (SAMPLES + 1));
  for (let k = 0; k <= SAMPLES; k++) {
    const { x, y } = path.getPointAtLength((k / SAMPLES) * length);
    points[2 * k] = x;
    points[2 * k + 1] = y;
  }
  return points;
}
