import { button, element, filled } from './dom';
import { type Homes } from './homes';
import { type Numbers, decimalsOf, tickStep } from './numbers';
import { type NumberAt } from './protocol';
import { scaleFor } from './scale';
import { idOf, spikingPopulations, type Setup, type SteeredNumber } from './setup';
import { Sweep, csvOf, type SweepPoint } from './sweep';
import { fitted, type Theme } from './theme';

const VALUES = 15;

const MOST_WORKERS = 4;

const LEFT = 64;
const RIGHT = 16;
const TOP = 12;
const BOTTOM = 34;

/** Rates against the values of a number: for a current that is the f-I curve. */
export class SweepPanel {
  readonly element = element('div', 'sb-lab-sweep sb-lab-hidden', { role: 'region' });
  readonly #canvas = element('canvas', 'sb-lab-sweep-canvas', { role: 'img' });
  readonly #status = element('span', 'sb-lab-sweep-status', { role: 'status' });
  readonly #homes: Homes;
  #sweep: Sweep | null = null;
  #setup: Setup | null = null;
  #number: SteeredNumber | null = null;
  #points: SweepPoint[] = [];

  constructor(homes: Homes) {
    this.#homes = homes;
  }

  open(setup: Setup, number: SteeredNumber, value: number, others: readonly NumberAt[], numbers: Numbers, changed: () => void) {
    this.close();
    this.#setup = setup;
    this.#number = number;
    this.#points = [];
    const { low, high } = scaleFor({ ...number, value });
    const values = Array.from({ length: VALUES }, (_, k) => valueBetween(low, high, k / (VALUES - 1), number.whole));
    this.#build(setup, number, numbers);
    this.#sweep = new Sweep(
      setup,
      number.path,
      [...new Set(values)],
      others.filter((other) => other.path !== number.path),
      Math.min(MOST_WORKERS, this.#homes.workers(setup)),
      (hear) => this.#homes.open(setup, hear),
      (points, isDone) => {
        this.#points = points;
        this.#status.textContent = isDone ? '' : filled(setup.words.sweeping, String(points.length), String(VALUES));
        changed();
      },
      () => (this.#status.textContent = setup.words.sweepFailed),
    );
  }

  #build(setup: Setup, number: SteeredNumber, numbers: Numbers) {
    const title = filled(setup.words.sweepTitle, `${idOf(setup, number.part)}: ${number.label}`);
    this.element.setAttribute('aria-label', title);
    this.#canvas.setAttribute('aria-label', title);
    this.#status.textContent = filled(setup.words.sweeping, numbers.significant(0), numbers.significant(VALUES));
    this.element.replaceChildren(
      element(
        'div',
        'sb-lab-sweep-head',
        {},
        element('h4', '', {}, title),
        this.#status,
        button('sb-lab-remedy', setup.words.csv, null, () => this.#download()),
        button('sb-lab-remedy', setup.words.close, null, () => this.close()),
      ),
      this.#canvas,
    );
    this.element.classList.remove('sb-lab-hidden');
  }

  close() {
    this.#sweep?.close();
    this.#sweep = null;
    this.#number = null;
    this.element.classList.add('sb-lab-hidden');
  }

  #download() {
    const number = this.#number;
    if (number && this.#points.length > 0) {
      const name = number.unit ? `${number.label} (${number.unit})` : number.label;
      const link = element('a', '', {
        download: 'sweep.csv',
        href: URL.createObjectURL(new Blob([csvOf(name, this.#points)], { type: 'text/csv' })),
      });
      link.click();
      URL.revokeObjectURL(link.href);
    }
  }

  draw(present: number | null, numbers: Numbers, theme: Theme) {
    const place = this.#number && this.#setup ? fitted(this.#canvas) : null;
    if (place && this.#number && this.#setup) {
      const plot = new Plot(place.context, place.width, place.height, this.#points, numbers, theme);
      plot.draw(this.#setup, this.#number, present);
    }
  }

  get number(): SteeredNumber | null {
    return this.#number;
  }
}

function valueBetween(low: number, high: number, share: number, whole: boolean): number {
  const value = low + share * (high - low);
  return whole ? Math.round(value) : Number(value.toPrecision(6));
}

/** One drawing of the points. */
class Plot {
  readonly #c: CanvasRenderingContext2D;
  readonly #width: number;
  readonly #bottom: number;
  readonly #points: readonly SweepPoint[];
  readonly #numbers: Numbers;
  readonly #theme: Theme;
  readonly #low: number;
  readonly #high: number;
  readonly #most: number;

  constructor(c: CanvasRenderingContext2D, width: number, height: number, points: readonly SweepPoint[], numbers: Numbers, theme: Theme) {
    this.#c = c;
    this.#width = width;
    this.#bottom = height - BOTTOM;
    this.#points = points;
    this.#numbers = numbers;
    this.#theme = theme;
    const values = points.map((point) => point.value);
    this.#low = Math.min(...values, 0);
    this.#high = Math.max(...values, this.#low + 1e-9);
    this.#most = 1.08 * Math.max(1, ...points.flatMap((point) => Object.values(point.rates)));
  }

  #x(value: number): number {
    return LEFT + ((value - this.#low) / (this.#high - this.#low)) * (this.#width - LEFT - RIGHT);
  }

  #y(rate: number): number {
    return this.#bottom - (rate / this.#most) * (this.#bottom - TOP);
  }

  draw(setup: Setup, number: SteeredNumber, present: number | null) {
    this.#axes(number);
    if (present !== null && this.#points.length > 0) {
      this.#c.strokeStyle = this.#theme.accent;
      this.#line([
        [this.#x(present), TOP],
        [this.#x(present), this.#bottom],
      ]);
    }
    for (const part of spikingPopulations(setup)) {
      this.#curve(part.id, this.#theme.identity(part.color), part.sign === 'inhibitory');
    }
  }

  #curve(id: string, color: string, isSquare: boolean) {
    const places = this.#points.map((point): [number, number] => [this.#x(point.value), this.#y(point.rates[id])]);
    this.#c.strokeStyle = this.#c.fillStyle = color;
    this.#c.lineWidth = 1.6;
    this.#line(places);
    this.#c.lineWidth = 1;
    for (const [x, y] of places) {
      this.#c.beginPath();
      if (isSquare) {
        this.#c.rect(x - 3, y - 3, 6, 6);
      } else {
        this.#c.arc(x, y, 3.4, 0, 7);
      }
      this.#c.fill();
    }
    const last = places.at(-1);
    if (last) {
      this.#c.font = this.#theme.font(12, 600);
      this.#c.textAlign = 'right';
      this.#c.fillText(id, last[0] - 8, last[1] - 8);
    }
  }

  #line(places: readonly [number, number][]) {
    this.#c.beginPath();
    places.forEach(([x, y]) => this.#c.lineTo(x, y));
    this.#c.stroke();
  }

  #axes(number: SteeredNumber) {
    const c = this.#c;
    c.fillStyle = this.#theme.well;
    c.fillRect(LEFT, TOP, this.#width - LEFT - RIGHT, this.#bottom - TOP);
    c.font = this.#theme.font(12);
    c.fillStyle = this.#theme.muted;
    c.textBaseline = 'middle';
    const rates = tickStep(this.#most, 4);
    c.textAlign = 'right';
    for (let n = 0; n * rates <= this.#most; n++) {
      c.fillText(this.#numbers.fixed(n * rates, decimalsOf(rates)), LEFT - 8, this.#y(n * rates));
    }
    c.fillText('Hz', LEFT - 8, this.#bottom + 12);
    const values = tickStep(this.#high - this.#low, 7);
    c.textAlign = 'center';
    for (let n = Math.ceil(this.#low / values); n * values <= this.#high; n++) {
      c.fillText(this.#numbers.fixed(n * values, decimalsOf(values)), this.#x(n * values), this.#bottom + 12);
    }
    c.fillText(number.unit ? `${number.label} (${number.unit})` : number.label, (LEFT + this.#width - RIGHT) / 2, this.#bottom + 27);
  }
}
