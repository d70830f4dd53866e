import { type History } from './history';
import { spikingPopulations, type Setup } from './setup';
import { type Theme } from './theme';

const BAR = 3;

/** The whole of what is kept, as a rate over time, with the window that the scope shows. */
export function drawStrip(
  c: CanvasRenderingContext2D,
  width: number,
  height: number,
  history: History,
  setup: Setup,
  keptSteps: number,
  windowSteps: number,
  theme: Theme,
) {
  const x = (step: number) => width + ((step - history.end) / keptSteps) * width;
  const base = height - 5;
  const bins = Math.ceil(width / BAR);
  const stepsABin = (BAR / width) * keptSteps;
  const counts = new Float64Array(bins + 1);
  const former = new Float64Array(bins + 1);
  for (const part of spikingPopulations(setup)) {
    history.present.spikes.get(part.id)?.visit(0, history.step, (step) => counts[Math.floor(x(step) / BAR)]++);
    history.ghost?.spikes.get(part.id)?.visit(history.step, history.ghostEnd, (step) => former[Math.floor(x(step) / BAR)]++);
  }
  const most = Math.max(1, stepsABin * 0.02, ...counts, ...former);
  const bars = (of: Float64Array, color: string) => {
    c.fillStyle = color;
    of.forEach((count, k) => {
      if (count > 0) {
        const bar = Math.max(1, (count / most) * (base - 5));
        c.fillRect(k * BAR, base - bar, BAR - 1, bar);
      }
    });
  };
  bars(counts, theme.identity(spikingPopulations(setup).at(0)?.color ?? -1));
  bars(former, theme.ghost);
  c.fillStyle = theme.line;
  c.fillRect(0, base + 1, width, 2);
  const left = Math.max(1, x(Math.max(0, history.step - windowSteps)));
  c.strokeStyle = theme.accent;
  c.lineWidth = 2;
  c.beginPath();
  c.roundRect(left, 2, Math.max(8, x(history.step) - left) - 1, height - 4, 4);
  c.stroke();
  c.lineWidth = 1;
}
