import { type Area, type Segment } from './contour';
import { filled } from './dom';
import { type FixedPoint } from './fixed-points';
import { type Numbers, decimalsOf, tickStep } from './numbers';
import { type PlaneFigure } from './plane-figure';
import { type State } from './plane-models';
import { type TrailPoint } from './plane-trail';
import { type Theme } from './theme';

const LEFT = 64;
const RIGHT = 16;
const TOP = 12;
const BOTTOM = 34;

/** Length of an arrow of the flow, in pixels. */
const ARROW = 10;

/** Room that the name of a curve takes at the right, in pixels. */
const NAME = 120;

/** The state at a place of a drawing of this size; null outside of the plane. */
export function stateAt(area: Area, width: number, height: number, x: number, y: number): State | null {
  const [wide, high] = [width - LEFT - RIGHT, height - TOP - BOTTOM];
  const [right, up] = [(x - LEFT) / wide, (height - BOTTOM - y) / high];
  return right < 0 || right > 1 || up < 0 || up > 1
    ? null
    : [area.x[0] + right * (area.x[1] - area.x[0]), area.y[0] + up * (area.y[1] - area.y[0])];
}

/** One drawing of a phase plane. */
export class PlaneDrawing {
  constructor(
    private readonly c: CanvasRenderingContext2D,
    private readonly width: number,
    private readonly height: number,
    private readonly area: Area,
    private readonly theme: Theme,
  ) {}

  private get bottom(): number {
    return this.height - BOTTOM;
  }

  private get right(): number {
    return this.width - RIGHT;
  }

  private x(value: number): number {
    const [low, high] = this.area.x;
    return LEFT + ((value - low) / (high - low)) * (this.right - LEFT);
  }

  private y(value: number): number {
    const [low, high] = this.area.y;
    return this.bottom - ((value - low) / (high - low)) * (this.bottom - TOP);
  }

  axes(labels: readonly [string, string], numbers: Numbers) {
    const { c, theme } = this;
    c.fillStyle = theme.well;
    c.fillRect(LEFT, TOP, this.right - LEFT, this.bottom - TOP);
    c.font = theme.font(12);
    c.fillStyle = theme.muted;
    c.textBaseline = 'middle';
    c.textAlign = 'right';
    forTicks(this.area.y, 4, (value, every) => {
      c.fillText(numbers.fixed(value, decimalsOf(every)), LEFT - 8, this.y(value));
    });
    c.fillText(labels[1], LEFT - 8, this.bottom + 12);
    c.textAlign = 'center';
    forTicks(this.area.x, 7, (value, every) => {
      c.fillText(numbers.fixed(value, decimalsOf(every)), this.x(value), this.bottom + 12);
    });
    c.fillText(labels[0], (LEFT + this.right) / 2, this.bottom + 27);
  }

  /** All that follows stays in the plane, until `end`. */
  begin() {
    this.c.save();
    this.c.beginPath();
    this.c.rect(LEFT, TOP, this.right - LEFT, this.bottom - TOP);
    this.c.clip();
  }

  end() {
    this.c.restore();
    this.c.globalAlpha = 1;
    this.c.lineWidth = 1;
    this.c.setLineDash([]);
  }

  figure(figure: PlaneFigure, labels: readonly [string, string], words: Record<string, string>) {
    const { c, theme } = this;
    this.flow(figure);
    c.lineWidth = 1.2;
    c.strokeStyle = theme.strong;
    c.setLineDash([3, 4]);
    this.curve(figure.threshold, words.planeThreshold);
    c.setLineDash([1, 3]);
    this.resets(figure.resets, words.planeReset);
    c.lineWidth = 1.6;
    c.setLineDash([]);
    c.strokeStyle = theme.accent;
    this.curve(figure.nullclines[0], filled(words.nullclineOf, nameOf(labels[0])));
    c.strokeStyle = theme.muted;
    c.setLineDash([5, 4]);
    this.curve(figure.nullclines[1], filled(words.nullclineOf, nameOf(labels[1])));
    c.setLineDash([]);
    figure.fixed.forEach((point) => this.fixed(point));
  }

  /** Strokes in the direction in which a neuron would move; all of one length. */
  private flow({ flow }: PlaneFigure) {
    const { c, theme } = this;
    c.strokeStyle = c.fillStyle = theme.line;
    for (const { at, toward } of flow) {
      const [dx, dy] = [toward[0] * (this.right - LEFT), -toward[1] * (this.bottom - TOP)];
      const length = Math.hypot(dx, dy);
      if (length > 0 && Number.isFinite(length)) {
        const [x, y] = [this.x(at[0]), this.y(at[1])];
        const [ux, uy] = [(dx / length) * ARROW, (dy / length) * ARROW];
        c.beginPath();
        c.moveTo(x - ux / 2, y - uy / 2);
        c.lineTo(x + ux / 2, y + uy / 2);
        c.stroke();
        c.beginPath();
        c.arc(x + ux / 2, y + uy / 2, 1.6, 0, 7);
        c.fill();
      }
    }
  }

  private curve(segments: readonly Segment[], name: string) {
    const { c } = this;
    let end: [number, number] | null = null;
    c.beginPath();
    for (const [a, b] of segments) {
      const [x, y] = [this.x(b[0]), this.y(b[1])];
      c.moveTo(this.x(a[0]), this.y(a[1]));
      c.lineTo(x, y);
      if (y > TOP + 14 && y < this.bottom - 14 && x < this.right - NAME && (!end || x > end[0])) {
        end = [x, y];
      }
    }
    c.stroke();
    if (end) {
      this.name(name, end[0] + 11, end[1] + 1);
    }
  }

  private name(text: string, x: number, y: number) {
    const { c, theme } = this;
    c.font = theme.font(12, 600);
    c.textBaseline = 'middle';
    c.textAlign = 'left';
    c.globalAlpha = 0.85;
    c.fillStyle = theme.well;
    c.fillRect(x - 3, y - 8, c.measureText(text).width + 6, 16);
    c.globalAlpha = 1;
    c.fillStyle = c.strokeStyle;
    c.fillText(text, x, y);
  }

  private resets([potential, second]: PlaneFigure['resets'], name: string) {
    const { c } = this;
    const place = potential === undefined ? undefined : this.x(potential);
    const height = second === undefined ? undefined : this.y(second);
    c.beginPath();
    if (place !== undefined) {
      c.moveTo(place, TOP);
      c.lineTo(place, this.bottom);
    }
    if (height !== undefined) {
      c.moveTo(LEFT, height);
      c.lineTo(this.right, height);
    }
    c.stroke();
    if (place !== undefined && place > LEFT && place < this.right - 60) {
      this.name(name, place + 6, TOP + 12);
    }
  }

  /** Filled where it attracts. */
  private fixed({ at, isStable }: FixedPoint) {
    const { c, theme } = this;
    c.lineWidth = 2;
    c.strokeStyle = theme.ink;
    c.fillStyle = isStable ? theme.ink : theme.well;
    c.beginPath();
    c.arc(this.x(at[0]), this.y(at[1]), 4.5, 0, 7);
    c.fill();
    c.stroke();
    c.lineWidth = 1.4;
  }

  /** Fades with age; a reset is a leap, and dotted. */
  trail(points: readonly TrailPoint[], color: string) {
    const { c, theme } = this;
    c.strokeStyle = c.fillStyle = color;
    c.lineWidth = 1.4;
    for (let k = 1; k < points.length; k++) {
      c.globalAlpha = (0.15 + (0.85 * k) / points.length) * (points[k].fired ? 0.5 : 1);
      c.setLineDash(points[k].fired ? [2, 4] : []);
      this.line(points[k - 1].at, points[k].at);
    }
    c.setLineDash([]);
    c.globalAlpha = 1;
    const last = points.at(-1);
    if (last) {
      c.beginPath();
      c.arc(this.x(last.at[0]), this.y(last.at[1]), 5, 0, 7);
      c.fill();
      c.strokeStyle = theme.paper;
      c.stroke();
    }
  }

  /** Where a neuron would go from a state that was chosen. */
  course(points: readonly TrailPoint[]) {
    const { c, theme } = this;
    const first = points.at(0);
    if (!first) {
      return;
    }
    c.strokeStyle = c.fillStyle = theme.ink;
    c.lineWidth = 1.2;
    c.setLineDash([6, 3]);
    c.beginPath();
    points.forEach(({ at, fired }) => {
      const [x, y] = [this.x(at[0]), this.y(at[1])];
      if (fired) c.moveTo(x, y);
      else c.lineTo(x, y);
    });
    c.stroke();
    c.setLineDash([]);
    c.fillRect(this.x(first.at[0]) - 4, this.y(first.at[1]) - 4, 8, 8);
  }

  private line(from: State, to: State) {
    this.c.beginPath();
    this.c.moveTo(this.x(from[0]), this.y(from[1]));
    this.c.lineTo(this.x(to[0]), this.y(to[1]));
    this.c.stroke();
  }
}

function forTicks(range: readonly [number, number], most: number, tick: (value: number, every: number) => void) {
  const every = tickStep(range[1] - range[0], most);
  for (let n = Math.ceil(range[0] / every); n * every <= range[1]; n++) {
    tick(n * every, every);
  }
}

/** Without its unit. */
export function nameOf(label: string): string {
  return label.split(' ')[0];
}
