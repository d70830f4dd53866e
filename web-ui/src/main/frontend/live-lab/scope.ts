import { type Aim } from './aim';
import { Axis } from './axis';
import { type SpikeAt } from './causes';
import { drawCauses } from './causes-drawing';
import { filled } from './dom';
import { effectOf } from './effects';
import { type History } from './history';
import { type Numbers, decimalsOf, tickStep } from './numbers';
import { type PinnedRun } from './pinned-run';
import { Pointed, spikeNear, type Place, type Pointer } from './pointed';
import { PresentPlace } from './present-place';
import { type PickedNeuron } from './probe-kinds';
import { RunningRaster, drawRaster } from './raster';
import { TOP, bottomOf, neuronAt, neuronY, rowsOf, type Row } from './rows';
import { type Part, type ProbeSetup, type Setup } from './setup';
import { tip, vertical } from './strokes';
import { type Theme } from './theme';
import { traceColor, Traces } from './traces';

const CALM = matchMedia('(prefers-reduced-motion: reduce)');

const LEFT = 64;
const RIGHT = 12;

/** What is pinned is seen through what runs. */
const PINNED_ALPHA = 0.4;

/** Where the present stands while a former future is shown ahead of it. */
const PRESENT_BEFORE_GHOST = 0.64;

export interface View extends Pointer {
  windowSteps: number;
  /** parts that have a raster, from top to bottom */
  parts: readonly Part[];
  /** drawn behind the run, its end where the run is now */
  pinned: PinnedRun | null;
  /** neurons that probes show */
  picked: readonly PickedNeuron[];
  /** the neuron that a press would make fire */
  aim: Aim | null;
}

/** Between the name of a row and those of its neurons, in pixels. */
const NAME_GAP = 8;

/** Between two values of a trace, in pixels. */
const TICK_GAP = 13;

/** Half the height of a wedge, in pixels. */
const WEDGE = 4;

/** Draws the last window of a run, and where one is known the former future ahead of it. */
export class Scope {
  readonly #setup: Setup;
  readonly #numbers: Numbers;
  readonly #pointed: Pointed;
  readonly #present = new PresentPlace();
  readonly #traces = new Traces();
  readonly #running = new RunningRaster();
  #rows: Row[] = [];
  #drawnAxis: Axis | null = null;

  constructor(setup: Setup, numbers: Numbers) {
    this.#setup = setup;
    this.#numbers = numbers;
    this.#pointed = new Pointed(setup, numbers);
  }

  /** Whether the present is on its way to its place in the window, so that another drawing is due. */
  get isMoving(): boolean {
    return this.#present.isMoving;
  }

  draw(c: CanvasRenderingContext2D, width: number, history: History, probes: readonly ProbeSetup[], view: View, theme: Theme) {
    const rows = rowsOf(view.parts, probes, width);
    const bottom = bottomOf(rows);
    const axis = this.#axis(width, history, view);
    for (const row of rows) {
      this.#ground(c, row, axis, theme);
      c.save();
      c.beginPath();
      c.rect(axis.left, row.top, axis.right - axis.left, row.bottom - row.top);
      c.clip();
      if (row.part) {
        this.#raster(c, row, row.part, axis, history, view.pinned, theme);
      } else if (row.probe) {
        this.#traces.draw(c, row, row.probe, axis, history, view.pinned, theme);
      }
      c.restore();
      this.#label(c, row, theme);
      this.#marks(c, row, view.picked, theme);
    }
    this.#time(c, bottom, axis, theme);
    this.#uprights(c, bottom, axis, history, theme);
    if (view.causes) {
      drawCauses(c, view.causes, rows, axis, theme);
    }
    this.#rows = rows;
    this.#drawnAxis = axis;
    this.#pointed.draw(c, view, rows, axis, history, theme);
    if (view.aim) {
      this.#aimed(c, view.aim, rows, axis, theme);
    }
  }

  /** Whether a place is left of the rasters, where no spike is. */
  isBeside({ x }: Place): boolean {
    return x < LEFT;
  }

  /** What a press does to a neuron, in words. */
  aimText({ part, neuron }: Aim): string {
    return filled(this.#setup.words.aimed, `${part.id} ${this.#numbers.significant(neuron, 8)}`);
  }

  #aimed(c: CanvasRenderingContext2D, aim: Aim, rows: readonly Row[], axis: Axis, theme: Theme) {
    const row = rows.find((each) => each.part?.key === aim.part.key);
    if (row) {
      const y = neuronY(row, aim.part.size, aim.neuron);
      c.fillStyle = theme.accent;
      wedge(c, y);
      tip(c, this.aimText(aim), axis.left, y - 10, axis, theme);
    }
  }

  /** The spike of a population nearest to a place of the last drawing. */
  spikeAt(place: Place, history: History): SpikeAt | null {
    return this.#drawnAxis && spikeNear(this.#rows, this.#drawnAxis, history, place);
  }

  /** The neuron of a population whose line of the last drawing is at this height. */
  neuronAt(y: number): Aim | null {
    const row = this.#rows.find((each) => y >= each.top && y <= each.bottom && each.part?.role === 'population');
    return row?.part ? { part: row.part, neuron: neuronAt(row, row.part.size, y) } : null;
  }

  #axis(width: number, history: History, view: View): Axis {
    const hasFuture = history.ghost !== null && history.ghostEnd > history.step;
    const present = this.#present.toward(hasFuture ? PRESENT_BEFORE_GHOST : 1, CALM.matches);
    const from = Math.max(0, history.step - view.windowSteps * present);
    return new Axis(LEFT, width - RIGHT, from, from + view.windowSteps);
  }

  #ground(c: CanvasRenderingContext2D, row: Row, axis: Axis, theme: Theme) {
    c.fillStyle = theme.well;
    c.fillRect(axis.left, row.top, axis.right - axis.left, row.bottom - row.top);
  }

  #raster(c: CanvasRenderingContext2D, row: Row, part: Part, axis: Axis, history: History, pinned: PinnedRun | null, theme: Theme) {
    if (history.ghost) {
      c.fillStyle = theme.ghost;
      c.globalAlpha = 0.6;
      drawRaster(c, row, part, axis, history.ghost, history.step, axis.to);
    }
    if (pinned) {
      const then = axis.shifted(pinned.step - history.step);
      c.fillStyle = theme.accent;
      c.globalAlpha = PINNED_ALPHA;
      drawRaster(c, row, part, then, pinned.shown, then.from, pinned.step);
    }
    c.globalAlpha = 1;
    c.fillStyle = theme.identity(part.color);
    this.#running.draw(c, row, part, axis, history.present, history.step);
  }

  #label(c: CanvasRenderingContext2D, row: Row, theme: Theme) {
    c.textAlign = 'right';
    c.textBaseline = 'middle';
    const x = LEFT - 8;
    if (row.part) {
      c.font = theme.font(12, 600);
      c.fillStyle = theme.ink;
      c.fillText(row.part.id, x, (row.top + row.bottom) / 2, LEFT - 12);
      c.fillStyle = theme.identity(row.part.color);
      c.fillRect(LEFT - 4, row.top, 2, row.bottom - row.top);
      return;
    }
    const probe = row.probe;
    if (!probe) {
      return;
    }
    const range = this.#traces.rangeOf(probe);
    if (range) {
      c.font = theme.font(11);
      c.fillStyle = theme.muted;
      this.#values(c, row, range, probe.threshold, x);
    }
    c.textAlign = 'left';
    c.font = theme.font(12, 600);
    c.fillStyle = theme.well;
    const names = probe.neurons.length > 1 ? probe.neurons.map(String) : [];
    const widths = [probe.label, ...names].map((text) => c.measureText(text).width + NAME_GAP);
    c.fillRect(LEFT + 2, row.top + 2, widths.reduce((sum, width) => sum + width) + 2, 16);
    c.fillStyle = theme.ink;
    c.fillText(probe.label, LEFT + 6, row.top + 10);
    names.reduce(
      (x, name, k) => {
        c.fillStyle = traceColor(probe, k, theme);
        c.fillText(name, x, row.top + 10);
        return x + widths[k + 1];
      },
      LEFT + 6 + widths[0],
    );
  }

  /** Round values at the height that they have, and the threshold; one that would touch it is left out. */
  #values(c: CanvasRenderingContext2D, row: Row, [low, high]: [number, number], threshold: number | undefined, x: number) {
    const y = (value: number) => row.bottom - 4 - ((value - low) / (high - low)) * (row.bottom - row.top - 8);
    if (threshold !== undefined) {
      c.fillText(`θ ${this.#numbers.significant(threshold)}`, x, y(threshold));
    }
    const every = tickStep(high - low, 4);
    for (let n = Math.ceil(low / every); n * every <= high; n++) {
      if (threshold === undefined || Math.abs(y(n * every) - y(threshold)) >= TICK_GAP) {
        c.fillText(this.#numbers.fixed(n * every, decimalsOf(every)), x, y(n * every));
      }
    }
  }

  /** A wedge at the edge for each neuron that a probe shows. */
  #marks(c: CanvasRenderingContext2D, row: Row, picked: readonly PickedNeuron[], theme: Theme) {
    const part = row.part;
    for (const { neuron, color } of picked.filter((each) => each.part === part?.id)) {
      const y = neuronY(row, part?.size ?? 1, neuron);
      c.fillStyle = theme.identity(color);
      wedge(c, y);
    }
  }

  #time(c: CanvasRenderingContext2D, bottom: number, axis: Axis, theme: Theme) {
    const dtMs = this.#setup.dtMs;
    const spanMs = (axis.to - axis.from) * dtMs;
    const every = tickStep(spanMs, (axis.right - axis.left) / 90);
    c.font = theme.font(12);
    c.fillStyle = theme.muted;
    c.textAlign = 'center';
    c.textBaseline = 'middle';
    for (let n = Math.max(0, Math.ceil((axis.from * dtMs) / every)); n * every <= axis.to * dtMs; n++) {
      const x = axis.x((n * every) / dtMs - 1);
      if (x > axis.left + 12 && x < axis.right - 16) {
        c.fillText(this.#numbers.fixed(n * every, decimalsOf(every)), x, bottom + 12);
      }
    }
    c.textAlign = 'right';
    c.fillText('ms', LEFT - 8, bottom + 12);
  }

  #uprights(c: CanvasRenderingContext2D, bottom: number, axis: Axis, history: History, theme: Theme) {
    c.strokeStyle = theme.muted;
    c.setLineDash([2, 3]);
    for (const mark of history.marks) {
      const x = axis.x(mark.step);
      if (x > axis.left) {
        vertical(c, x, TOP, bottom);
      }
    }
    c.setLineDash([]);
    const end = this.#lastChange(c, axis, history, theme);
    if (history.ghost) {
      this.#future(c, Math.max(end, axis.x(history.step)), axis, theme);
    }
    c.strokeStyle = theme.accent;
    c.lineWidth = 2;
    vertical(c, Math.min(axis.right, axis.x(history.step - 1)), TOP, bottom);
    c.lineWidth = 1;
  }

  /** Says what the latest change did, beside a former future also once it is out of sight; gives where that ends. */
  #lastChange(c: CanvasRenderingContext2D, axis: Axis, history: History, theme: Theme): number {
    const last = history.marks.at(-1);
    if (!last || (axis.x(last.step) <= axis.left && !history.parting)) {
      return axis.left;
    }
    const effect = effectOf(history, last, this.#setup, this.#numbers);
    return this.#markText(c, effect === '' ? last.text : `${last.text}: ${effect}`, axis.x(last.step), axis, theme);
  }

  /** Says what is drawn in gray ahead of the present. */
  #future(c: CanvasRenderingContext2D, from: number, axis: Axis, theme: Theme) {
    c.font = theme.font(12);
    c.fillStyle = theme.muted;
    c.textAlign = 'right';
    c.textBaseline = 'middle';
    if (axis.right - from > c.measureText(this.#setup.words.formerFuture).width + 12) {
      c.fillText(this.#setup.words.formerFuture, axis.right - 6, TOP + 9);
    }
  }

  #markText(c: CanvasRenderingContext2D, text: string, x: number, axis: Axis, theme: Theme): number {
    c.font = theme.font(12, 600);
    const width = c.measureText(text).width;
    const left = Math.max(axis.left + 3, x + 6 + width > axis.right ? x - 6 - width : x + 6);
    c.fillStyle = theme.well;
    c.globalAlpha = 0.85;
    c.fillRect(left - 3, TOP + 1, width + 6, 16);
    c.globalAlpha = 1;
    c.fillStyle = theme.accent;
    c.textAlign = 'left';
    c.textBaseline = 'middle';
    c.fillText(text, left, TOP + 9);
    return left + width;
  }
}

/** At the edge of the rasters, at this height. */
function wedge(c: CanvasRenderingContext2D, y: number) {
  c.beginPath();
  c.moveTo(LEFT - 10, y - WEDGE);
  c.lineTo(LEFT - 2, y);
  c.lineTo(LEFT - 10, y + WEDGE);
  c.fill();
}
