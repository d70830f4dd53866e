import { type Numbers, decimalsOf, tickStep } from './numbers';
import { labelOf, spikingPopulations, type Setup, type SteeredNumber } from './setup';
import { type SweepPoint } from './sweep';
import { type Theme } from './theme';

const LEFT = 64;
const RIGHT = 16;
const TOP = 12;
const BOTTOM = 34;

/** Rates against the values of one number. */
export class SweepPlot {
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
    const values = points.map((point) => point.values[0]);
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
    this.#refusals();
    for (const part of spikingPopulations(setup)) {
      this.#curve(part.id, this.#theme.identity(part.color), part.sign === 'inhibitory');
    }
  }

  /** A cross on the axis for each value with which the network does not run. */
  #refusals() {
    this.#c.fillStyle = this.#theme.muted;
    this.#c.textAlign = 'center';
    for (const point of this.#points.filter((each) => each.refused)) {
      this.#c.fillText('×', this.#x(point.values[0]), this.#bottom - 8);
    }
  }

  #curve(id: string, color: string, isSquare: boolean) {
    const measured = this.#points.filter((point) => !point.refused);
    const places = measured.map((point): [number, number] => [this.#x(point.values[0]), this.#y(point.rates[id])]);
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
    c.fillText(labelOf(number), (LEFT + this.#width - RIGHT) / 2, this.#bottom + 27);
  }
}
