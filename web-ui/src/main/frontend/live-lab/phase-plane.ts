import { button, element, filled } from './dom';
import { type Numbers, decimalsOf, tickStep } from './numbers';
import { PLANE_MODELS, type Parameters, type PlaneModel } from './plane-models';
import { type Player } from './player';
import { type Plane, type ProbeSetup, type Setup, type SteeredNumber } from './setup';
import { fitted, type Theme } from './theme';

const LEFT = 64;
const RIGHT = 16;
const TOP = 12;
const BOTTOM = 34;

/** Points of a nullcline. */
const POINTS = 160;

/** What is seen at first, about the resting potential, in mV; wider as the trajectory asks for it. */
const FIRST_RANGE: [number, number] = [-85, -40];
const MARGIN = 0.1;

/** A fall by more in one step is a reset. */
const LEAP_MV = 10;

/** The two variables of one neuron against each other, with the nullclines of its model at its bias. */
export class PhasePlane {
  readonly element = element('div', 'sb-lab-sweep sb-lab-hidden', { role: 'region' });
  readonly #canvas = element('canvas', 'sb-lab-sweep-canvas sb-lab-plane', { role: 'img' });
  readonly #closed: () => void;
  #plane: Plane | null = null;
  #model: PlaneModel | null = null;
  #x: [number, number] = FIRST_RANGE;
  #y: [number, number] | null = null;

  /** @param closed its probes are no longer needed */
  constructor(closed: () => void) {
    this.#closed = closed;
  }

  get isOpen(): boolean {
    return this.#plane !== null;
  }

  /** Opens the plane of a population's first neuron; what is to be probed for it. */
  open(plane: Plane, setup: Setup): ProbeSetup[] {
    const model = PLANE_MODELS[plane.model];
    if (!model) {
      return [];
    }
    this.#plane = plane;
    this.#model = model;
    this.#x = FIRST_RANGE;
    this.#y = null;
    const title = filled(setup.words.planeTitle, plane.of);
    this.element.setAttribute('aria-label', title);
    this.#canvas.setAttribute('aria-label', title);
    this.element.replaceChildren(
      element(
        'div',
        'sb-lab-sweep-head',
        {},
        element('h4', '', {}, title),
        element('span', 'sb-lab-sweep-status', {}, setup.words.planeHelp),
        button('sb-lab-remedy', setup.words.close, null, () => {
          this.close();
          this.#closed();
        }),
      ),
      this.#canvas,
    );
    this.element.classList.remove('sb-lab-hidden');
    return model.variables.map((record) => ({
      id: probeId(record),
      of: plane.of,
      record,
      neurons: [0],
      everySteps: 1,
      label: record,
      color: plane.color,
      hidden: true,
    }));
  }

  close() {
    this.#plane = null;
    this.element.classList.add('sb-lab-hidden');
  }

  draw(player: Player, setup: Setup, valueOf: (number: SteeredNumber) => number, numbers: Numbers, theme: Theme) {
    const [plane, model] = [this.#plane, this.#model];
    const place = plane && model ? fitted(this.#canvas) : null;
    if (plane && model && place) {
      const points = trajectory(player, model, setup);
      this.#follow(points);
      const drawing = new Drawing(place.context, place.width, place.height, this.#x, this.#y ?? [-1, 1], theme);
      drawing.axes(model, numbers);
      drawing.nullclines(model, parametersOf(plane, setup, valueOf), setup.words);
      drawing.trajectory(points, theme.identity(plane.color));
    }
  }

  /** Ranges grow with what is seen, and never shrink: a plane that breathes cannot be read. */
  #follow(points: readonly [number, number][]) {
    for (const [v, w] of points) {
      this.#x = [Math.min(this.#x[0], v - 2), Math.max(this.#x[1], v + 2)];
      const room = MARGIN * Math.max(1, Math.abs(w));
      this.#y = this.#y ? [Math.min(this.#y[0], w - room), Math.max(this.#y[1], w + room)] : [w - 5 * room, w + 5 * room];
    }
  }
}

function probeId(record: string): string {
  return `plane ${record}`;
}

/** What was seen of the neuron in the last window, oldest first. */
function trajectory(player: Player, model: PlaneModel, setup: Setup): [number, number][] {
  const { present, step } = player.history;
  const from = step - player.windowMs / setup.dtMs;
  const [first, second] = model.variables.map((record) => present.traces.get(probeId(record))?.[0]);
  const values = new Map<number, number>();
  first?.visit(from, step, (at, value) => values.set(at, value));
  const points: [number, number][] = [];
  second?.visit(from, step, (at, value) => {
    const v = values.get(at);
    if (v !== undefined) {
      points.push([v, value]);
    }
  });
  return points;
}

/** As the sliders stand; those that are drawn for each neuron are missing. */
function parametersOf(plane: Plane, setup: Setup, valueOf: (number: SteeredNumber) => number): Parameters {
  return Object.fromEntries(setup.numbers.filter((number) => number.part === plane.part).map((number) => [number.name, valueOf(number)]));
}

/** One drawing of the plane. */
class Drawing {
  constructor(
    private readonly c: CanvasRenderingContext2D,
    private readonly width: number,
    private readonly height: number,
    private readonly xs: [number, number],
    private readonly ys: [number, number],
    private readonly theme: Theme,
  ) {}

  private get bottom(): number {
    return this.height - BOTTOM;
  }

  private x(v: number): number {
    return LEFT + ((v - this.xs[0]) / (this.xs[1] - this.xs[0])) * (this.width - LEFT - RIGHT);
  }

  private y(w: number): number {
    return this.bottom - ((w - this.ys[0]) / (this.ys[1] - this.ys[0])) * (this.bottom - TOP);
  }

  axes(model: PlaneModel, numbers: Numbers) {
    const { c, theme } = this;
    c.fillStyle = theme.well;
    c.fillRect(LEFT, TOP, this.width - LEFT - RIGHT, this.bottom - TOP);
    c.font = theme.font(12);
    c.fillStyle = theme.muted;
    c.textBaseline = 'middle';
    c.textAlign = 'right';
    forTicks(this.ys, 4, (value, every) => {
      c.fillText(numbers.fixed(value, decimalsOf(every)), LEFT - 8, this.y(value));
    });
    c.fillText(model.labels[1], LEFT - 8, this.bottom + 12);
    c.textAlign = 'center';
    forTicks(this.xs, 7, (value, every) => {
      c.fillText(numbers.fixed(value, decimalsOf(every)), this.x(value), this.bottom + 12);
    });
    c.fillText(model.labels[0], (LEFT + this.width - RIGHT) / 2, this.bottom + 27);
  }

  nullclines(model: PlaneModel, p: Parameters, words: Record<string, string>) {
    if (model.parameters.some((name) => !(name in p))) {
      return;
    }
    this.c.strokeStyle = this.theme.accent;
    this.curve((v) => model.potentialRests(v, p), filled(words.nullclineOf, nameOf(model.labels[0])));
    this.c.strokeStyle = this.theme.muted;
    this.c.setLineDash([5, 4]);
    this.curve((v) => model.recoveryRests(v, p), filled(words.nullclineOf, nameOf(model.labels[1])));
    this.c.setLineDash([]);
  }

  private curve(of: (v: number) => number, label: string) {
    const { c } = this;
    c.save();
    c.beginPath();
    c.rect(LEFT, TOP, this.width - LEFT - RIGHT, this.bottom - TOP);
    c.clip();
    c.lineWidth = 1.4;
    c.beginPath();
    let end: [number, number] | null = null;
    for (let k = 0; k <= POINTS; k++) {
      const v = this.xs[0] + ((this.xs[1] - this.xs[0]) * k) / POINTS;
      const [x, y] = [this.x(v), this.y(of(v))];
      c.lineTo(x, y);
      if (y > TOP + 14 && y < this.bottom - 14 && x < this.width - 120) {
        end = [x, y];
      }
    }
    c.stroke();
    if (end) {
      c.font = this.theme.font(12, 600);
      c.fillStyle = this.theme.well;
      c.fillRect(end[0] + 8, end[1] - 7, c.measureText(label).width + 6, 16);
      c.fillStyle = c.strokeStyle;
      c.textAlign = 'left';
      c.fillText(label, end[0] + 11, end[1] + 1);
    }
    c.restore();
  }

  /** Fades with age; a reset is a leap and no line. */
  trajectory(points: readonly [number, number][], color: string) {
    const { c } = this;
    c.strokeStyle = c.fillStyle = color;
    c.lineWidth = 1.4;
    for (let k = 1; k < points.length; k++) {
      const [a, b] = [points[k - 1], points[k]];
      if (b[0] - a[0] > -LEAP_MV) {
        c.globalAlpha = 0.15 + (0.85 * k) / points.length;
        c.beginPath();
        c.moveTo(this.x(a[0]), this.y(a[1]));
        c.lineTo(this.x(b[0]), this.y(b[1]));
        c.stroke();
      }
    }
    c.globalAlpha = 1;
    const last = points.at(-1);
    if (last) {
      c.beginPath();
      c.arc(this.x(last[0]), this.y(last[1]), 4.5, 0, 7);
      c.fill();
    }
  }
}

function forTicks(range: [number, number], most: number, tick: (value: number, every: number) => void) {
  const every = tickStep(range[1] - range[0], most);
  for (let n = Math.ceil(range[0] / every); n * every <= range[1]; n++) {
    tick(n * every, every);
  }
}

/** Without its unit. */
function nameOf(label: string): string {
  return label.split(' ')[0];
}
