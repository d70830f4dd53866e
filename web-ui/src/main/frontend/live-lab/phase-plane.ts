import { button, element, filled } from './dom';
import { EquationView } from './equations';
import { NeuronField } from './neuron-field';
import { type Numbers } from './numbers';
import { PlaneArea } from './plane-area';
import { courseFrom } from './plane-course';
import { PlaneDrawing, stateAt } from './plane-drawing';
import { figureOf, type PlaneFigure } from './plane-figure';
import { type PlaneModel, type State } from './plane-models';
import { trailOf, type TrailPoint } from './plane-trail';
import { inputInto, missing, modelOf, parametersOf } from './plane-values';
import { type Player } from './player';
import { partOf, type Part, type Plane, type ProbeSetup, type Setup, type SteeredNumber } from './setup';
import { fitted, type Theme } from './theme';

/** Steps of a course from a state that was chosen. */
const COURSE_STEPS = 3_000;

/** An arrow key moves that state by this share of what is shown. */
const KEY_SHARE = 1 / 40;

const ARROWS: Readonly<Partial<Record<string, State>>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
};

/** Whose plane is open. */
export interface KeptPlane {
  /** key on the canvas */
  part: string;
  neuron: number;
}

/** What is open, and what is known of it. */
interface Opened {
  plane: Plane;
  model: PlaneModel;
  neuron: number;
  field: NeuronField | null;
  equations: EquationView | null;
  area: PlaneArea;
  figure: PlaneFigure | null;
  /** a state that was chosen, and where the neuron would go from it */
  start: State | null;
  course: readonly TrailPoint[];
  /** what the figure was made from */
  madeFrom: string;
}

/** The two variables of one neuron against each other, with the nullclines, the flow and the fixed points of its model. */
export class PhasePlane {
  readonly element = element('div', 'sb-lab-sweep sb-lab-hidden', { role: 'region' });
  readonly #canvas = element('canvas', 'sb-lab-sweep-canvas sb-lab-plane', { role: 'application', tabindex: '0' });
  readonly #title = element('h4', '');
  readonly #said = element('p', 'sb-lab-sweep-status', { role: 'status' });
  readonly #sampled: (probes: ProbeSetup[]) => void;
  readonly #changed: () => void;
  #opened: Opened | null = null;

  /**
   * @param sampled these states are needed from now on
   * @param changed there is something else to draw
   */
  constructor(sampled: (probes: ProbeSetup[]) => void, changed: () => void) {
    this.#sampled = sampled;
    this.#changed = changed;
    this.#canvas.addEventListener('click', ({ offsetX, offsetY }) => {
      const area = this.#opened?.area.area;
      this.#startFrom(area ? stateAt(area, this.#canvas.clientWidth, this.#canvas.clientHeight, offsetX, offsetY) : null);
    });
    this.#canvas.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Arrow keys move the state from which a course begins, at first from the middle; Escape takes it away. */
  #key(event: KeyboardEvent) {
    const opened = this.#opened;
    const arrow = ARROWS[event.key];
    if (opened && arrow) {
      const { x, y } = opened.area.area;
      const from = opened.start ?? [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2];
      event.preventDefault();
      this.#startFrom([from[0] + arrow[0] * KEY_SHARE * (x[1] - x[0]), from[1] + arrow[1] * KEY_SHARE * (y[1] - y[0])]);
    } else if (opened?.start && event.key === 'Escape') {
      event.stopPropagation();
      this.#startFrom(null);
    }
  }

  #startFrom(state: State | null) {
    if (this.#opened) {
      this.#opened.start = state;
      this.#changed();
    }
  }

  /** Opens the plane of a population, at its first neuron. */
  open(plane: Plane, setup: Setup) {
    const model = modelOf(plane, setup);
    const part = partOf(setup, plane.part);
    if (!model || !part) {
      return;
    }
    const field = part.size > 1 ? new NeuronField(part, [0], 1, setup.words, ([neuron]) => this.#look(neuron, setup)) : null;
    const equations = setup.equations?.find((each) => each.part === plane.part);
    const shown = equations ? new EquationView(equations, plane.of, setup, false, () => undefined) : null;
    this.#opened = {
      plane,
      model,
      neuron: 0,
      field,
      equations: shown,
      area: new PlaneArea(model),
      figure: null,
      start: null,
      course: [],
      madeFrom: '',
    };
    const head = element(
      'div',
      'sb-lab-sweep-head',
      {},
      this.#title,
      this.#choice(plane, setup),
      field?.element ?? null,
      button('sb-lab-remedy', setup.words.close, null, () => this.close()),
    );
    this.element.replaceChildren(head, this.#canvas, this.#said, ...(shown ? [shown.element] : []));
    this.element.classList.remove('sb-lab-hidden');
    this.#look(0, setup);
  }

  /** Which population, where there are several. */
  #choice(plane: Plane, setup: Setup): HTMLElement | null {
    if (setup.planes.length < 2) {
      return null;
    }
    const options = setup.planes.map((each) => element('option', '', { value: each.part }, each.of));
    const choice = element('select', 'sb-lab-choice', { 'aria-label': setup.words.sweepPopulation }, ...options);
    choice.value = plane.part;
    choice.addEventListener('change', () => {
      const chosen = setup.planes.find((each) => each.part === choice.value);
      if (chosen) {
        this.open(chosen, setup);
        this.element.querySelector('select')?.focus();
      }
    });
    return choice;
  }

  /** The plane that is open, to be opened again for a network with other parts; null if none is. */
  get kept(): KeptPlane | null {
    return this.#opened && { part: this.#opened.plane.part, neuron: this.#opened.neuron };
  }

  /** Opens the plane of a population that is still there. */
  restore(kept: KeptPlane | null, setup: Setup) {
    const plane = setup.planes.find((each) => each.part === kept?.part);
    const part = plane && partOf(setup, plane.part);
    if (kept && plane && part) {
      this.open(plane, setup);
      this.pick(part, Math.min(kept.neuron, part.size - 1), setup);
    }
  }

  /** Another neuron of a population, if its plane is open. */
  pick(part: Part, neuron: number, setup: Setup) {
    if (this.#opened?.plane.part === part.key) {
      this.#opened.field?.show([neuron]);
      this.#look(neuron, setup);
    }
  }

  #look(neuron: number, setup: Setup) {
    const opened = this.#opened;
    if (!opened) {
      return;
    }
    opened.neuron = neuron;
    const title = filled(setup.words.planeTitle, opened.plane.of, String(neuron));
    this.#title.textContent = title;
    this.element.setAttribute('aria-label', title);
    this.#changed();
    this.#sampled(
      opened.model.variables.map((record) => ({
        id: probeId(opened, record),
        of: opened.plane.of,
        record,
        neurons: [neuron],
        everySteps: 1,
        label: record,
        color: opened.plane.color,
        hidden: true,
      })),
    );
  }

  /** The same parts with other values, or other equations of the same variables. */
  take(setup: Setup) {
    const opened = this.#opened;
    const plane = setup.planes.find((each) => each.part === opened?.plane.part);
    const model = plane && modelOf(plane, setup);
    if (opened && plane && model) {
      this.#opened = { ...opened, plane, model, madeFrom: '' };
    } else if (opened) {
      this.close();
    }
  }

  close() {
    if (this.#opened) {
      this.#opened = null;
      this.element.classList.add('sb-lab-hidden');
      this.#sampled([]);
    }
  }

  /** A run that was restarted has no probes yet. */
  opened(setup: Setup) {
    if (this.#opened) {
      this.#look(this.#opened.neuron, setup);
    }
  }

  draw(player: Player, setup: Setup, valueOf: (number: SteeredNumber) => number, numbers: Numbers, theme: Theme) {
    const opened = this.#opened;
    const place = opened && fitted(this.#canvas);
    if (!opened || !place) {
      return;
    }
    const { model, plane, neuron } = opened;
    const { history } = player;
    const probes = [probeId(opened, model.variables[0]), probeId(opened, model.variables[1])] as const;
    const trail = trailOf(history, plane.of, neuron, probes, history.step - player.windowMs / setup.dtMs);
    opened.area.include(trail.map(({ at }) => at));
    const figure = this.#figure(opened, history.step - 1, setup, valueOf, numbers);
    const drawing = new PlaneDrawing(place.context, place.width, place.height, opened.area.area, theme);
    drawing.axes(model.labels, numbers);
    drawing.begin();
    drawing.figure(figure, model.labels, setup.words);
    drawing.course(opened.course);
    drawing.trail(trail, theme.identity(plane.color));
    drawing.end();
  }

  /** Made again only where a value, the input or what is shown has changed. */
  #figure(opened: Opened, step: number, setup: Setup, valueOf: (number: SteeredNumber) => number, numbers: Numbers): PlaneFigure {
    const { plane, model, neuron } = opened;
    const p = parametersOf(plane, neuron, setup, valueOf);
    const input = inputInto(plane, neuron, step, setup, valueOf);
    const madeFrom = JSON.stringify([opened.area.area, neuron, input, p, opened.start]);
    if (opened.figure && opened.madeFrom === madeFrom) {
      return opened.figure;
    }
    const figure = figureOf(model, p, input, opened.area.area);
    opened.figure = figure;
    opened.madeFrom = madeFrom;
    const isKnown = input !== undefined && missing(model.parameters, p).length === 0;
    opened.course = opened.start && isKnown ? courseFrom(model, p, input, opened.start, setup.dtMs, COURSE_STEPS) : [];
    opened.equations?.show(valueOf);
    this.#say(opened, figure, missing(model.parameters, p), setup, numbers);
    return figure;
  }

  /** What the curves mean, and what they say, in words. */
  #say(opened: Opened, figure: PlaneFigure, unknown: readonly string[], setup: Setup, numbers: Numbers) {
    const { words } = setup;
    const pair = ([x, y]: State) => [numbers.significant(x, 3), numbers.significant(y, 3)] as const;
    const points = figure.fixed.map(({ at, isStable }) => filled(isStable ? words.planeStable : words.planeUnstable, ...pair(at)));
    const end = opened.course.at(-1);
    const course = opened.start && end ? [courseText(opened, opened.start, end.at, setup, numbers)] : [];
    const said = unknown.length > 0 ? filled(words.planeUnknown, unknown.join(', ')) : [...course, ...points, words.planeHelp].join(' ');
    if (this.#said.textContent !== said) {
      this.#said.textContent = said;
      this.#canvas.setAttribute('aria-label', [this.#title.textContent, ...points].join('. '));
    }
  }
}

/** From where to where, and how often the neuron fires on its way. */
function courseText({ course }: Opened, start: State, end: State, setup: Setup, numbers: Numbers): string {
  const spikes = course.filter(({ fired }) => fired).length;
  const ms = (course.length - 1) * setup.dtMs;
  const values = [...start, ...end, spikes, ms].map((value) => numbers.significant(value, 3));
  return filled(setup.words.planeCourse, ...values);
}

function probeId({ plane, neuron }: Opened, record: string): string {
  return `plane ${plane.of} ${record} ${neuron}`;
}
