import { type Axis } from './axis';
import { type Arrival, type Causes } from './causes';
import { neuronY, type Row } from './rows';
import { tip } from './strokes';
import { type Theme } from './theme';

/** Lines from inputs to the spike; more would be a blot. */
const MOST_LINES = 150;
const RADIUS = 3;

/** Where a neuron's mark stands in the row of its part; null where there is none. */
function placeOf(rows: readonly Row[], part: string, neuron: number): number | null {
  const row = rows.find((each) => each.part?.id === part);
  return row?.part ? neuronY(row, row.part.size, neuron) : null;
}

/** A spike with a ring, the window before it, and a line from each input spike that arrived in it. */
export function drawCauses(c: CanvasRenderingContext2D, causes: Causes, rows: readonly Row[], axis: Axis, theme: Theme) {
  const { spike, from, arrivals, said } = causes;
  const y = placeOf(rows, spike.part.id, spike.neuron);
  const x = axis.x(spike.step);
  if (y === null || x < axis.left || axis.x(from) > axis.right) {
    return;
  }
  c.save();
  c.beginPath();
  c.rect(axis.left, 0, axis.right - axis.left, rows.at(-1)?.bottom ?? 0);
  c.clip();
  c.globalAlpha = 0.12;
  c.fillStyle = theme.accent;
  const left = axis.x(from - 1);
  c.fillRect(left, rows[0].top, x - left, (rows.findLast((row) => row.part)?.bottom ?? 0) - rows[0].top);
  c.globalAlpha = 1;
  for (const arrival of arrivals.slice(0, MOST_LINES)) {
    drawArrival(c, arrival, rows, axis, x, y, theme);
  }
  c.strokeStyle = theme.accent;
  c.lineWidth = 2;
  c.beginPath();
  c.arc(Math.min(x, axis.right - 6), y, 6, 0, 7);
  c.stroke();
  c.restore();
  const top = rows[0].top + 4;
  tip(c, said, x, y - top > 44 ? y - 36 : y + 14, axis, theme);
}

/** What inhibits is square, as everywhere. */
function drawArrival(c: CanvasRenderingContext2D, arrival: Arrival, rows: readonly Row[], axis: Axis, x: number, y: number, theme: Theme) {
  const fromY = placeOf(rows, arrival.from.id, arrival.neuron);
  if (fromY === null) {
    return;
  }
  const fromX = axis.x(arrival.sent);
  c.strokeStyle = c.fillStyle = theme.identity(arrival.from.color);
  c.globalAlpha = 0.45;
  c.lineWidth = 1;
  c.beginPath();
  c.moveTo(fromX, fromY);
  c.lineTo(axis.x(arrival.arrived), y);
  c.stroke();
  c.globalAlpha = 1;
  c.beginPath();
  if (arrival.weight < 0) {
    c.rect(fromX - RADIUS, fromY - RADIUS, 2 * RADIUS, 2 * RADIUS);
  } else {
    c.arc(fromX, fromY, RADIUS, 0, 7);
  }
  c.fill();
  c.strokeStyle = theme.ink;
  c.stroke();
}
