import { type Chart, type ChartLine } from './chart';
import { spread } from './numbers';
import { type Player } from './player';
import { type Part, type ProbeSetup, type Setup } from './setup';
import { type Theme } from './theme';

/** Of the height of what is seen, what a spike rises above the threshold. */
const SPIKE_SHARE = 0.3;

/** Share of a range that is left free beyond what is seen. */
const MARGIN = 0.05;

/** States of single neurons over the window that is shown, a line for each; the threshold and the spikes of potentials with them. */
export function tracesChart(probes: readonly ProbeSetup[], part: Part, player: Player, setup: Setup, theme: Theme): Chart {
  const { history } = player;
  const from = Math.max(0, history.step - player.windowMs / setup.dtMs);
  const second = probes.find((probe) => probe.record !== probes[0].record)?.record;
  const lines = probes.map((probe) => {
    const points: [number, number][] = [];
    const track = history.present.traces.get(probe.id)?.at(0);
    track?.visit(from, history.step, (step, value) => points.push([(step + 1) * setup.dtMs, value]));
    return { color: theme.identity(probe.color), points, dashed: probe.record === second };
  });
  const x: [number, number] = [from * setup.dtMs, from * setup.dtMs + player.windowMs];
  const threshold = probes.at(0)?.threshold;
  const seen = lines.flatMap(({ points }) => points.map(([, value]) => value));
  const [low, high] = around(threshold === undefined ? seen : [...seen, threshold]);
  const top = threshold === undefined ? high : high + SPIKE_SHARE * (high - low);
  const spikes =
    threshold === undefined ? [] : probes.flatMap((probe) => uprights(probe, part, from, [threshold, top], player, setup, theme));
  return {
    x,
    y: [low, top],
    xLabel: setup.words.timeAxis,
    color: lines.at(0)?.color ?? theme.ink,
    lines: [...lines, ...spikes],
    level: threshold,
  };
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
): ChartLine[] {
  const { history } = player;
  const found: ChartLine[] = [];
  history.present.spikes.get(part.id)?.visit(Math.floor(from), history.step, (step, neuron) => {
    if (neuron === probe.neurons[0]) {
      const at = (step + 1) * setup.dtMs;
      found.push({
        color: theme.identity(probe.color),
        points: [
          [at, low],
          [at, high],
        ],
      });
    }
  });
  return found;
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
