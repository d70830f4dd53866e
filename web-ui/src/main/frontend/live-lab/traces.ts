import { type Axis } from './axis';
import { type History } from './history';
import { spread } from './numbers';
import { type PinnedRun } from './pinned-run';
import { type Row } from './rows';
import { type ProbeSetup } from './setup';
import { horizontal } from './strokes';
import { type Theme } from './theme';
import { TraceLine } from './trace-line';
import { type TraceTrack } from './tracks';

const MARGIN = 4;
const PINNED_ALPHA = 0.6;
const IDENTITIES = 7;

/** Of the trace of a probe's neuron k; the second is gray, since the other colors are those of parts. */
export function traceColor(probe: ProbeSetup, k: number, theme: Theme): string {
  return k === 1 ? theme.muted : theme.identity((probe.color + k) % IDENTITIES);
}

/** Draws state variables over time, each row in a range that follows what is seen. */
export class Traces {
  readonly #ranges = new Map<string, [number, number]>();
  /** a line for each neuron of the row that is drawn; the next row has the same ones */
  readonly #lines: TraceLine[] = [];
  readonly #behind = new TraceLine();

  /** What a row's height covers; undefined before it was drawn. */
  rangeOf(probe: ProbeSetup): [number, number] | undefined {
    return this.#ranges.get(probe.id);
  }

  draw(c: CanvasRenderingContext2D, row: Row, probe: ProbeSetup, axis: Axis, history: History, pinned: PinnedRun | null, theme: Theme) {
    const tracks = history.present.traces.get(probe.id) ?? [];
    const lines = tracks.map((track, k) => (this.#lines[k] ??= new TraceLine()).take(track, axis.from, history.step, axis.stepsAPixel));
    const range = this.#follow(probe, lines);
    if (!range) {
      return;
    }
    const y = this.#scale(row, range);
    if (probe.threshold !== undefined) {
      c.strokeStyle = theme.strong;
      c.setLineDash([3, 4]);
      horizontal(c, axis, y(probe.threshold));
    }
    c.strokeStyle = theme.ghost;
    c.setLineDash([4, 3]);
    this.#drawBehind(c, history.ghost?.traces.get(probe.id), axis, y, history.step, axis.to);
    c.setLineDash([]);
    if (pinned) {
      this.#drawPinned(c, probe, axis.shifted(pinned.step - history.step), pinned, y, theme);
    }
    lines.forEach((line, k) => {
      c.strokeStyle = traceColor(probe, k, theme);
      c.lineWidth = 1.4;
      line.stroke(c, axis, y);
      this.#drawSpikes(c, row, probe, k, axis, history, y);
      c.lineWidth = 1;
    });
  }

  #scale(row: Row, range: [number, number]): (value: number) => number {
    const height = row.bottom - row.top - 2 * MARGIN;
    return (value) => row.bottom - MARGIN - ((value - range[0]) / (range[1] - range[0])) * height;
  }

  #drawPinned(c: CanvasRenderingContext2D, probe: ProbeSetup, axis: Axis, pinned: PinnedRun, y: (value: number) => number, theme: Theme) {
    c.strokeStyle = theme.accent;
    c.globalAlpha = PINNED_ALPHA;
    this.#drawBehind(c, pinned.shown.traces.get(probe.id), axis, y, axis.from, pinned.step);
    c.globalAlpha = 1;
  }

  #drawBehind(
    c: CanvasRenderingContext2D,
    tracks: readonly TraceTrack[] | undefined,
    axis: Axis,
    y: (value: number) => number,
    from: number,
    to: number,
  ) {
    tracks?.forEach((track) => this.#behind.take(track, from, to, axis.stepsAPixel).stroke(c, axis, y));
  }

  /** A model's potential is reset in the step of the spike: the spike itself is drawn as an upright. */
  #drawSpikes(
    c: CanvasRenderingContext2D,
    row: Row,
    probe: ProbeSetup,
    member: number,
    axis: Axis,
    history: History,
    y: (value: number) => number,
  ) {
    const { threshold } = probe;
    if (threshold === undefined) {
      return;
    }
    c.beginPath();
    history.present.spikes.get(probe.of)?.visit(Math.floor(axis.from), history.step, (step, neuron) => {
      if (neuron === probe.neurons[member]) {
        c.moveTo(axis.x(step), row.top + 2);
        c.lineTo(axis.x(step), y(threshold));
      }
    });
    c.stroke();
  }

  /** The range of what is seen, widened immediately and narrowed slowly, so that it does not tremble. */
  #follow(probe: ProbeSetup, lines: readonly TraceLine[]): [number, number] | undefined {
    const wanted = seenRange(probe, lines);
    if (!wanted) {
      return this.#ranges.get(probe.id);
    }
    const before = this.#ranges.get(probe.id) ?? wanted;
    const range: [number, number] = [
      wanted[0] < before[0] ? wanted[0] : before[0] + 0.04 * (wanted[0] - before[0]),
      wanted[1] > before[1] ? wanted[1] : before[1] + 0.04 * (wanted[1] - before[1]),
    ];
    this.#ranges.set(probe.id, range);
    return range;
  }
}

/** Nothing where nothing was sampled. */
export function seenRange(probe: ProbeSetup, lines: readonly TraceLine[]): [number, number] | undefined {
  const least = Math.min(...lines.map((line) => line.least));
  const most = Math.max(...lines.map((line) => line.most));
  if (least > most) {
    return undefined;
  }
  const threshold = probe.threshold ?? least;
  const [low, high] = spread([Math.min(least, threshold), Math.max(most, threshold)]);
  const margin = 0.08 * (high - low);
  const overshoot = probe.threshold === undefined ? 0 : 0.35 * (high - low);
  return [low - margin, high + margin + overshoot];
}
