import { type History, type Shown } from './history';
import { type Numbers, decimalsOf, tickStep } from './numbers';
import { type Part, type ProbeSetup, type Setup } from './setup';
import { type Theme } from './theme';
import { type TraceTrack } from './tracks';

const LEFT = 64;
const RIGHT = 12;
const TOP = 6;
const AXIS = 22;
const GAP = 12;

/** Heights of the rows of a scope, in pixels. */
const RASTERS = 190;
const RASTER_LEAST = 20;
const RASTER_FEW = 32;
const TRACE = 88;

/** Of the height that a stimulus would have as a population. */
const STIMULUS_SHARE = 0.4;

/** Where the present stands while a former future is shown ahead of it. */
const PRESENT_BEFORE_GHOST = 0.64;

export interface View {
  windowSteps: number;
  /** pointer, in pixels from the left; null if elsewhere */
  hover: number | null;
}

interface Row {
  top: number;
  bottom: number;
  part?: Part;
  probe?: ProbeSetup;
}

/** Height that rasters and traces of a network take. */
export function heightOf(setup: Setup, probes: readonly ProbeSetup[]): number {
  const rows = rowsOf(setup, probes);
  return (rows.at(-1)?.bottom ?? TOP) + AXIS;
}

/** By the root of their sizes, so that a small population is seen beside a large one; stimuli less, since they are chosen, not found. */
function rasterHeights(parts: readonly Part[]): number[] {
  const weights = parts.map((part) => Math.sqrt(part.size) * (part.role === 'stimulus' ? STIMULUS_SHARE : 1));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const members = parts.reduce((sum, part) => sum + part.size, 0);
  const budget = Math.min(RASTERS, parts.length * RASTER_LEAST + members * 3);
  return parts.map((part, k) => Math.round(Math.max(part.size === 1 ? RASTER_LEAST : RASTER_FEW, (budget * weights[k]) / all)));
}

/** On the home page what drives the network is a slider and no row. */
function rasterParts(setup: Setup): Part[] {
  return setup.parts.filter((part) => part.fires && (setup.variant === 'cell' || part.role === 'population'));
}

function rowsOf(setup: Setup, probes: readonly ProbeSetup[]): Row[] {
  const rows: Row[] = [];
  let top = TOP;
  const add = (height: number, of: Partial<Row>, gap: number) => {
    rows.push({ top, bottom: top + height, ...of });
    top += height + gap;
  };
  const parts = rasterParts(setup);
  for (const [k, height] of rasterHeights(parts).entries()) {
    add(height, { part: parts[k] }, 3);
  }
  top += GAP - 3;
  for (const probe of probes) {
    add(TRACE, { probe }, GAP);
  }
  return rows;
}

/** Draws the last window of a run, and where one is known the former future ahead of it. */
export class Scope {
  readonly #setup: Setup;
  readonly #numbers: Numbers;
  #ahead = 1;
  #isMoving = false;
  readonly #ranges = new Map<string, [number, number]>();

  constructor(setup: Setup, numbers: Numbers) {
    this.#setup = setup;
    this.#numbers = numbers;
  }

  /** Whether the present is on its way to its place in the window, so that another drawing is due. */
  get isMoving(): boolean {
    return this.#isMoving;
  }

  draw(c: CanvasRenderingContext2D, width: number, history: History, probes: readonly ProbeSetup[], view: View, theme: Theme) {
    const rows = rowsOf(this.#setup, probes);
    const bottom = rows.at(-1)?.bottom ?? TOP;
    const axis = this.#axis(width, history, view);
    for (const row of rows) {
      this.#ground(c, row, axis, theme);
      c.save();
      c.beginPath();
      c.rect(axis.left, row.top, axis.right - axis.left, row.bottom - row.top);
      c.clip();
      if (row.part) {
        this.#raster(c, row, row.part, axis, history, theme);
      } else if (row.probe) {
        this.#trace(c, row, row.probe, axis, history, theme);
      }
      c.restore();
      this.#label(c, row, theme);
    }
    this.#time(c, bottom, axis, theme);
    this.#uprights(c, bottom, axis, history, theme);
    if (view.hover !== null) {
      this.#cursor(c, view.hover, bottom, rows, axis, history, theme);
    }
  }

  #axis(width: number, history: History, view: View): Axis {
    const hasFuture = history.ghost !== null && history.ghostEnd > history.step;
    const wanted = hasFuture ? PRESENT_BEFORE_GHOST : 1;
    this.#ahead += (wanted - this.#ahead) * 0.12;
    if (Math.abs(this.#ahead - wanted) < 0.003) {
      this.#ahead = wanted;
    }
    this.#isMoving = this.#ahead !== wanted;
    const from = Math.max(0, history.step - view.windowSteps * this.#ahead);
    return new Axis(LEFT, width - RIGHT, from, from + view.windowSteps);
  }

  #ground(c: CanvasRenderingContext2D, row: Row, axis: Axis, theme: Theme) {
    c.fillStyle = theme.well;
    c.fillRect(axis.left, row.top, axis.right - axis.left, row.bottom - row.top);
  }

  #raster(c: CanvasRenderingContext2D, row: Row, part: Part, axis: Axis, history: History, theme: Theme) {
    if (history.ghost) {
      c.fillStyle = theme.ghost;
      c.globalAlpha = 0.6;
      this.#marks(c, row, part, axis, history.ghost, history.step, axis.to);
      c.globalAlpha = 1;
    }
    c.fillStyle = theme.identity(part.color);
    this.#marks(c, row, part, axis, history.present, axis.from, history.step);
  }

  /** Neuron 0 at the bottom; a pixel is drawn once, however many spikes fall onto it. */
  #marks(c: CanvasRenderingContext2D, row: Row, part: Part, axis: Axis, shown: Shown, from: number, to: number) {
    const each = (row.bottom - row.top - 2) / part.size;
    const height = Math.min(12, Math.max(1.6, each * 0.8));
    const wide = part.size === 1 ? 1.5 : 1.7;
    let lastX = -1;
    let seen = new Set<number>();
    shown.spikes.get(part.id)?.visit(Math.floor(from), Math.ceil(to), (step, neuron) => {
      const x = Math.round(axis.x(step) * 2) / 2;
      const y = row.bottom - 1 - (neuron + 0.5) * each;
      if (x !== lastX) {
        lastX = x;
        seen = new Set();
      }
      const pixel = Math.round(y);
      if (!seen.has(pixel)) {
        seen.add(pixel);
        c.fillRect(x - wide / 2, y - height / 2, wide, height);
      }
    });
  }

  #trace(c: CanvasRenderingContext2D, row: Row, probe: ProbeSetup, axis: Axis, history: History, theme: Theme) {
    const tracks = history.present.traces.get(probe.id) ?? [];
    const former = history.ghost?.traces.get(probe.id) ?? [];
    const range = this.#range(probe, tracks, axis, history.step);
    const y = (value: number) => row.bottom - 4 - ((value - range[0]) / (range[1] - range[0])) * (row.bottom - row.top - 8);
    if (probe.threshold !== undefined) {
      c.strokeStyle = theme.strong;
      c.setLineDash([3, 4]);
      horizontal(c, axis, y(probe.threshold));
      c.setLineDash([]);
    }
    c.strokeStyle = theme.ghost;
    c.setLineDash([4, 3]);
    former.forEach((track) => polyline(c, track, axis, y, history.step, axis.to));
    c.setLineDash([]);
    tracks.forEach((track, k) => {
      c.strokeStyle = k === 1 ? theme.muted : theme.identity((probe.color + k) % 7);
      c.lineWidth = 1.4;
      polyline(c, track, axis, y, axis.from, history.step);
      this.#spikes(c, row, probe, k, axis, history);
      c.lineWidth = 1;
    });
  }

  /** A model's potential is reset in the step of the spike: the spike itself is drawn as an upright. */
  #spikes(c: CanvasRenderingContext2D, row: Row, probe: ProbeSetup, member: number, axis: Axis, history: History) {
    const range = this.#ranges.get(probe.id);
    if (probe.threshold === undefined || !range) {
      return;
    }
    const threshold = row.bottom - 4 - ((probe.threshold - range[0]) / (range[1] - range[0])) * (row.bottom - row.top - 8);
    history.present.spikes.get(probe.of)?.visit(Math.floor(axis.from), history.step, (step, neuron) => {
      if (neuron === probe.neurons[member]) {
        vertical(c, axis.x(step), row.top + 2, threshold);
      }
    });
  }

  /** Of what is seen, widened at once and narrowed slowly, so that it does not tremble. */
  #range(probe: ProbeSetup, tracks: readonly TraceTrack[], axis: Axis, step: number): [number, number] {
    let low = probe.threshold ?? Infinity;
    let high = probe.threshold ?? -Infinity;
    for (const track of tracks) {
      track.visit(axis.from, step, (_, value) => {
        low = Math.min(low, value);
        high = Math.max(high, value);
      });
    }
    if (low > high) {
      [low, high] = [-1, 1];
    }
    const margin = Math.max(0.08 * (high - low), 1e-6 * Math.max(1, Math.abs(high)));
    const overshoot = probe.threshold === undefined ? 0 : 0.35 * (high - low);
    const wanted: [number, number] = [low - margin, high + margin + overshoot];
    const before = this.#ranges.get(probe.id) ?? wanted;
    const range: [number, number] = [
      wanted[0] < before[0] ? wanted[0] : before[0] + 0.04 * (wanted[0] - before[0]),
      wanted[1] > before[1] ? wanted[1] : before[1] + 0.04 * (wanted[1] - before[1]),
    ];
    this.#ranges.set(probe.id, range);
    return range;
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
    const range = probe && this.#ranges.get(probe.id);
    if (!probe || !range) {
      return;
    }
    c.font = theme.font(11);
    c.fillStyle = theme.muted;
    const every = tickStep(range[1] - range[0], 3);
    for (let n = Math.ceil(range[0] / every); n * every <= range[1]; n++) {
      const y = row.bottom - 4 - ((n * every - range[0]) / (range[1] - range[0])) * (row.bottom - row.top - 8);
      c.fillText(this.#numbers.fixed(n * every, decimalsOf(every)), x, y);
    }
    c.textAlign = 'left';
    c.font = theme.font(12, 600);
    c.fillStyle = theme.well;
    c.fillRect(LEFT + 2, row.top + 2, c.measureText(probe.label).width + 8, 16);
    c.fillStyle = theme.ink;
    c.fillText(probe.label, LEFT + 6, row.top + 10);
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
    const last = history.marks.at(-1);
    if (last && axis.x(last.step) > axis.left) {
      this.#markText(c, last.text, axis.x(last.step), axis, theme);
    }
    c.strokeStyle = theme.accent;
    c.lineWidth = 2;
    vertical(c, Math.min(axis.right, axis.x(history.step - 1)), TOP, bottom);
    c.lineWidth = 1;
  }

  #markText(c: CanvasRenderingContext2D, text: string, x: number, axis: Axis, theme: Theme) {
    c.font = theme.font(12, 600);
    const width = c.measureText(text).width;
    const left = x + 6 + width > axis.right ? x - 6 - width : x + 6;
    c.fillStyle = theme.well;
    c.globalAlpha = 0.85;
    c.fillRect(left - 3, TOP + 1, width + 6, 16);
    c.globalAlpha = 1;
    c.fillStyle = theme.accent;
    c.textAlign = 'left';
    c.textBaseline = 'middle';
    c.fillText(text, left, TOP + 9);
  }

  /** Time and values where the pointer is. */
  #cursor(c: CanvasRenderingContext2D, at: number, bottom: number, rows: Row[], axis: Axis, history: History, theme: Theme) {
    const step = Math.round(axis.step(at));
    if (at < axis.left || at > axis.right || step > history.step || step < 0) {
      return;
    }
    c.strokeStyle = theme.muted;
    vertical(c, at, TOP, bottom);
    const every = Math.max(this.#setup.dtMs, ((axis.to - axis.from) * this.#setup.dtMs) / 1000);
    const texts = [`${this.#numbers.fixed((step + 1) * this.#setup.dtMs, decimalsOf(every))} ms`];
    for (const row of rows) {
      const track = row.probe && history.present.traces.get(row.probe.id)?.[0];
      let value: number | undefined;
      track?.visit(step, step + 64, (_, sample) => (value ??= sample));
      if (row.probe && value !== undefined) {
        texts.push(`${row.probe.label}: ${this.#numbers.fixed(value, 1)}`);
      }
    }
    tip(c, texts.join('   '), at, bottom - 24, axis, theme);
  }
}

function tip(c: CanvasRenderingContext2D, text: string, at: number, y: number, axis: Axis, theme: Theme) {
  c.font = theme.font(12, 500);
  const width = c.measureText(text).width + 16;
  const left = Math.max(axis.left, Math.min(at + 8, axis.right - width));
  c.fillStyle = theme.ink;
  c.beginPath();
  c.roundRect(left, y, width, 20, 5);
  c.fill();
  c.fillStyle = theme.paper;
  c.textAlign = 'left';
  c.textBaseline = 'middle';
  c.fillText(text, left + 8, y + 10.5);
}

/** Steps along the width of a scope. */
class Axis {
  constructor(
    readonly left: number,
    readonly right: number,
    readonly from: number,
    readonly to: number,
  ) {}

  x(step: number): number {
    return this.left + ((step + 1 - this.from) / (this.to - this.from)) * (this.right - this.left);
  }

  step(x: number): number {
    return this.from + ((x - this.left) / (this.right - this.left)) * (this.to - this.from) - 1;
  }
}

/** The lowest and the highest sample of each half pixel, in order. */
function polyline(c: CanvasRenderingContext2D, track: TraceTrack, axis: Axis, y: (value: number) => number, from: number, to: number) {
  c.beginPath();
  let pixel = NaN;
  let low = 0;
  let high = 0;
  const flush = () => {
    if (!Number.isNaN(pixel)) {
      c.lineTo(pixel, y(low));
      if (high !== low) {
        c.lineTo(pixel, y(high));
      }
    }
  };
  track.visit(from, to, (step, value) => {
    const at = Math.round(axis.x(step) * 2) / 2;
    if (at !== pixel) {
      flush();
      pixel = at;
      low = high = value;
    } else {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  });
  flush();
  c.stroke();
}

function horizontal(c: CanvasRenderingContext2D, axis: Axis, y: number) {
  c.beginPath();
  c.moveTo(axis.left, y);
  c.lineTo(axis.right, y);
  c.stroke();
}

function vertical(c: CanvasRenderingContext2D, x: number, top: number, bottom: number) {
  c.beginPath();
  c.moveTo(x, top);
  c.lineTo(x, bottom);
  c.stroke();
}
