import { GAP, type Chart, type ChartLine } from './chart';
import { spread } from './numbers';
import { type Player } from './player';
import { type Part, type ProbeSetup, type Setup } from './setup';
import { type Theme } from './theme';
import { TraceLine } from './trace-line';
import { type TraceTrack } from './tracks';

/** Of the height of what is seen, what a spike rises above the threshold. */
const SPIKE_SHARE = 0.3;

/** Share of a range that is left free beyond what is seen. */
const MARGIN = 0.05;

/** All figures have the same one, since they are made one after the other. */
const traceLine = new TraceLine();

/**
 * States of single neurons over the window that is shown, a line for each; the threshold and the spikes of potentials with them.
 *
 * @param width of the window, in pixels
 */
export function tracesChart(probes: readonly ProbeSetup[], part: Part, player: Player, setup: Setup, width: number, theme: Theme): Chart {
  const { history } = player;
  const windowSteps = player.windowMs / setup.dtMs;
  const from = Math.max(0, history.step - windowSteps);
  const second = probes.find((probe) => probe.record !== probes[0].record)?.record;
  const lines = probes.map((probe) => {
    const track = history.present.traces.get(probe.id)?.at(0);
    const points = track ? pointsOf(track, from, history.step, windowSteps / width, setup.dtMs) : [];
    return { color: theme.identity(probe.color), points, dashed: probe.record === second };
  });
  const x: [number, number] = [from * setup.dtMs, from * setup.dtMs + player.windowMs];
  const threshold = probes.at(0)?.threshold;
  const seen = lines.flatMap(({ points }) => points.map(([, value]) => value).filter(Number.isFinite));
  const [low, high] = around(threshold === undefined ? seen : [...seen, threshold]);
  const top = threshold === undefined ? high : high + SPIKE_SHARE * (high - low);
  const spikes = threshold === undefined ? [] : probes.map((probe) => uprights(probe, part, from, [threshold, top], player, setup, theme));
  return {
    x,
    y: [low, top],
    xLabel: setup.words.timeAxis,
    color: lines.at(0)?.color ?? theme.ink,
    lines: [...lines, ...spikes],
    level: threshold,
  };
}

function pointsOf(track: TraceTrack, from: number, to: number, stepsAPixel: number, dtMs: number): [number, number][] {
  const points: [number, number][] = [];
  traceLine.take(track, from, to, stepsAPixel).visit((step, value) => points.push([(step + 1) * dtMs, value]));
  return points;
}

/** A model's potential is reset in the step of the spike: the spike itself is drawn as an upright. */
function uprights(
  probe: ProbeSetup,
  part: Part,
  from: number,
  [low, high]: [number, number],
  player: Player,
  setup: Setup,
  theme: Theme,
): ChartLine {
  const { history } = player;
  const points: [number, number][] = [];
  history.present.spikes.get(part.id)?.visit(Math.floor(from), history.step, (step, neuron) => {
    if (neuron === probe.neurons[0]) {
      const at = (step + 1) * setup.dtMs;
      points.push([at, low], [at, high], GAP);
    }
  });
  return { color: theme.identity(probe.color), points };
}

/** The range of values with a margin. */
export function around(values: readonly number[]): [number, number] {
  if (values.length === 0) {
    return [0, 1];
  }
  const [least, most] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
  const [low, high] = spread([least, most]);
  const margin = MARGIN * (high - low);
  return [low - margin, high + margin];
}
