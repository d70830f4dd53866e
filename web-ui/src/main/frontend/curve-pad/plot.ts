import { type Numbers } from '../live-lab/numbers';
import { nameOf, shareOf, ticksOf, type Axis, type Point } from './axis';

export type CurveKind = 'yours' | 'right' | 'class';

/** A curve that is drawn already. */
export interface ShownCurve {
  kind: CurveKind;
  points: Point[];
}

const LEFT = 54;
const RIGHT = 26;
const TOP = 28;
const BOTTOM = 46;
const LOW_PX = 230;
const HIGH_PX = 360;
const PX_A_TICK = 72;
const MOST_DOTS = 12;

/** Axes with curves, in pixels of the page. */
export class Plot {
  readonly element = svg('svg', { class: 'sb-curve-plot', 'aria-hidden': 'true', focusable: 'false' });
  readonly #x: Axis;
  readonly #y: Axis;
  readonly #numbers: Numbers;
  #width = 0;
  #height = 0;

  constructor(x: Axis, y: Axis, numbers: Numbers) {
    this.#x = x;
    this.#y = y;
    this.#numbers = numbers;
  }

  /** Shares of both axes at a place on the screen; outside the plot those of its edge. */
  sharesAt(event: PointerEvent): { x: number; y: number } {
    const box = this.element.getBoundingClientRect();
    return {
      x: clamped((event.clientX - box.left - LEFT) / (this.#width - LEFT - RIGHT)),
      y: clamped((this.#bottom - (event.clientY - box.top)) / (this.#bottom - TOP)),
    };
  }

  /** Draws everything; `cursor` is where the keyboard is, in shares. */
  draw(width: number, curves: readonly ShownCurve[], cursor: { x: number; y: number | null } | null) {
    this.#width = width;
    this.#height = Math.min(HIGH_PX, Math.max(LOW_PX, 0.56 * width));
    this.element.setAttribute('width', String(width));
    this.element.setAttribute('height', String(this.#height));
    this.element.setAttribute('viewBox', `0 0 ${width} ${this.#height}`);
    this.element.replaceChildren(
      svg('rect', {
        class: 'sb-curve-well',
        x: String(LEFT),
        y: String(TOP),
        width: String(Math.max(0, width - LEFT - RIGHT)),
        height: String(this.#bottom - TOP),
      }),
      ...this.#axes(),
      ...curves.flatMap((curve) => this.#curve(curve)),
      ...(cursor ? this.#cursor(cursor) : []),
    );
  }

  get #bottom(): number {
    return this.#height - BOTTOM;
  }

  #px(share: number): number {
    return LEFT + share * (this.#width - LEFT - RIGHT);
  }

  #py(share: number): number {
    return this.#bottom - share * (this.#bottom - TOP);
  }

  #axes(): SVGElement[] {
    const parts: SVGElement[] = [];
    for (const tick of ticksOf(this.#x, this.#width / PX_A_TICK)) {
      const at = this.#px(shareOf(this.#x, tick));
      parts.push(line('sb-curve-grid', at, TOP, at, this.#bottom), text(at, this.#bottom + 16, 'middle', this.#numbers.significant(tick)));
    }
    for (const tick of ticksOf(this.#y, 5)) {
      const at = this.#py(shareOf(this.#y, tick));
      const zero = tick === 0 ? ' sb-curve-zero' : '';
      parts.push(
        line(`sb-curve-grid${zero}`, LEFT, at, this.#width - RIGHT, at),
        text(LEFT - 6, at + 4, 'end', this.#numbers.significant(tick)),
      );
    }
    parts.push(text(this.#width - RIGHT, this.#height - 8, 'end', nameOf(this.#x)), text(0, 14, 'start', nameOf(this.#y)));
    return parts;
  }

  #curve({ kind, points }: ShownCurve): SVGElement[] {
    const places = points.map(([x, y]) => [this.#px(shareOf(this.#x, x)), this.#py(shareOf(this.#y, y))]);
    const path = svg('polyline', { class: `sb-curve sb-curve-${kind}`, points: places.map((place) => place.join()).join(' ') });
    const dots = kind === 'yours' && places.length <= MOST_DOTS ? places : [];
    return [path, ...dots.map(([x, y]) => svg('circle', { class: 'sb-curve-dot', cx: String(x), cy: String(y), r: '3.5' }))];
  }

  #cursor({ x, y }: { x: number; y: number | null }): SVGElement[] {
    const at = this.#px(x);
    const mark = line('sb-curve-cursor', at, TOP, at, this.#bottom);
    return y === null ? [mark] : [mark, svg('circle', { class: 'sb-curve-cursor', cx: String(at), cy: String(this.#py(y)), r: '6' })];
  }
}

function clamped(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/** An element of a drawing. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Record<string, string>,
  content: string | null = null,
): SVGElementTagNameMap[K] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.textContent = content;
  return made;
}

function line(name: string, x1: number, y1: number, x2: number, y2: number): SVGElement {
  return svg('line', { class: name, x1: String(x1), y1: String(y1), x2: String(x2), y2: String(y2) });
}

function text(x: number, y: number, anchor: string, content: string): SVGElement {
  return svg('text', { x: String(x), y: String(y), 'text-anchor': anchor }, content);
}
