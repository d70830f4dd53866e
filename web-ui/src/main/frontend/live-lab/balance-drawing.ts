import { type Numbers } from './numbers';
import { type Theme } from './theme';

/** One bar, to the right of zero or to the left. */
export interface Bar {
  label: string;
  value: number;
  /** index into the palette */
  color: number;
}

const NAMES = 96;
const VALUES = 64;
const HEIGHT = 10;

/** Bars around zero, one below the other, with their names and values. */
export function drawBalance(
  c: CanvasRenderingContext2D,
  width: number,
  height: number,
  bars: readonly Bar[],
  unit: string,
  numbers: Numbers,
  theme: Theme,
) {
  const [left, right] = [NAMES, width - VALUES];
  const values = bars.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const x = (value: number) => left + ((value - low) / (high - low || 1)) * (right - left);
  const each = height / Math.max(1, bars.length);
  c.font = theme.font(12);
  c.textBaseline = 'middle';
  bars.forEach(({ label, value, color }, k) => {
    const y = (k + 0.5) * each;
    c.fillStyle = theme.ink;
    c.textAlign = 'left';
    c.fillText(label, 0, y, NAMES - 8);
    c.textAlign = 'right';
    c.fillText(`${value > 0 ? '+' : ''}${numbers.significant(value, 3)}`, width, y, VALUES - 8);
    c.fillStyle = theme.identity(color);
    c.fillRect(Math.min(x(0), x(value)), y - HEIGHT / 2, Math.abs(x(value) - x(0)), HEIGHT);
  });
  c.strokeStyle = theme.strong;
  c.beginPath();
  c.moveTo(x(0), 0);
  c.lineTo(x(0), height);
  c.stroke();
  c.fillStyle = theme.muted;
  c.font = theme.font(11);
  c.textAlign = 'right';
  c.fillText(unit, width, height - 6);
}
