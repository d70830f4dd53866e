/** What is drawn, as sent by the server. */
export interface Setup {
  steps: number;
  dtMs: number;
  timeLabel: string;
  thresholdLabel: string;
  strips: Strip[];
}

export interface Strip {
  id: string;
  kind: 'raster' | 'trace';
  label: string;
  color: number;
  rows?: number;
  /** of the neurons whose potentials are drawn, where they all have the same */
  threshold?: number;
}

/** Whose lines a trace has. */
export interface Legend {
  names: string[];
  /** what is not drawn of it; empty if all is */
  note: string;
}

/** What is known so far: step and row, or step and value, in turn. */
export interface Frame {
  step: number;
  marks: number[];
  data: Map<string, number[][]>;
  legends: Record<string, Legend>;
}

/** Where a strip is, in pixels. */
export interface View {
  left: number;
  right: number;
  top: number;
  bottom: number;
  steps: number;
}

export interface Colors {
  muted: string;
  line: string;
  accent: string;
  identity: (k: number) => string;
  font: string;
}

export function height(strip: Strip): number {
  return strip.kind === 'trace' ? 140 : Math.min(210, 90 + 2 * (strip.rows ?? 1));
}

function x(view: View, step: number): number {
  return view.left + ((step + 1) / view.steps) * (view.right - view.left);
}

export function drawStrip(c: CanvasRenderingContext2D, view: View, strip: Strip, setup: Setup, frame: Frame, colors: Colors) {
  c.font = colors.font;
  c.fillStyle = colors.muted;
  c.strokeStyle = colors.line;
  c.lineWidth = 1;
  c.beginPath();
  c.moveTo(view.left, view.bottom + 0.5);
  c.lineTo(view.right, view.bottom + 0.5);
  c.stroke();
  label(c, view, strip.label);
  const lines = frame.data.get(strip.id) ?? [];
  if (strip.kind === 'raster') {
    raster(c, view, strip, lines[0] ?? [], colors);
  } else {
    trace(c, view, strip, lines, setup.thresholdLabel, colors);
    legend(c, view, strip, frame.legends[strip.id], colors);
  }
}

function label(c: CanvasRenderingContext2D, view: View, text: string) {
  c.save();
  c.translate(12, (view.top + view.bottom) / 2);
  c.rotate(-Math.PI / 2);
  c.textAlign = 'center';
  c.fillText(text, 0, 0, view.bottom - view.top + 12);
  c.restore();
}

/** Says whether a pixel of a view is asked about for the first time: a storm of spikes is drawn once a pixel. */
function onceAPixel(view: View): (x: number, y: number) => boolean {
  const columns = Math.ceil(view.right - view.left) + 2;
  const seen = new Uint8Array(columns * (Math.ceil(view.bottom - view.top) + 2));
  return (x, y) => {
    const at = Math.max(0, Math.round(y - view.top)) * columns + Math.max(0, Math.round(x - view.left));
    const isNew = seen[at] === 0;
    seen[at] = 1;
    return isNew;
  };
}

function raster(c: CanvasRenderingContext2D, view: View, strip: Strip, spikes: number[], colors: Colors) {
  const rows = strip.rows ?? 1;
  const row = (view.bottom - view.top) / rows;
  const half = Math.min(4.5, Math.max(1.4, row / 2));
  c.fillStyle = colors.identity(strip.color);
  const isNew = onceAPixel(view);
  for (let k = 0; k < spikes.length; k += 2) {
    const left = x(view, spikes[k]);
    const middle = view.bottom - (spikes[k + 1] + 0.5) * row;
    if (isNew(left, middle)) {
      c.fillRect(left - 0.7, middle - half, 1.4, 2 * half);
    }
  }
  c.fillStyle = colors.muted;
  c.textAlign = 'right';
  c.fillText('0', view.left - 6, view.bottom - 2);
  if (rows > 1) {
    c.fillText(String(rows - 1), view.left - 6, view.top + 9);
  }
}

function trace(c: CanvasRenderingContext2D, view: View, strip: Strip, lines: number[][], thresholdLabel: string, colors: Colors) {
  const [low, high] = range(lines);
  const y = (value: number) => view.bottom - ((value - low) / (high - low)) * (view.bottom - view.top);
  lines.forEach((line, n) => {
    c.strokeStyle = lineColor(strip, n, colors);
    c.beginPath();
    for (let k = 0; k < line.length; k += 2) {
      c.lineTo(x(view, line[k]), y(line[k + 1]));
    }
    c.stroke();
  });
  if (lines.some((line) => line.length > 0)) {
    values(c, view, low, high, y, colors);
    if (strip.threshold !== undefined && strip.threshold > low && strip.threshold < high) {
      threshold(c, view, y(strip.threshold), thresholdLabel, colors);
    }
  }
}

/** Round numbers along the axis of values. */
function values(c: CanvasRenderingContext2D, view: View, low: number, high: number, y: (value: number) => number, colors: Colors) {
  const every = tick(high - low, (view.bottom - view.top) / 36);
  c.fillStyle = colors.muted;
  c.strokeStyle = colors.line;
  c.textAlign = 'right';
  for (let n = Math.ceil(low / every); n * every <= high; n++) {
    const at = Math.round(y(n * every)) + 0.5;
    c.beginPath();
    c.moveTo(view.left - 4, at);
    c.lineTo(view.left, at);
    c.stroke();
    c.fillText(rounded(n * every, every), view.left - 7, at + 3.5);
  }
}

/** A multiple of a step with the decimals of the step. */
function rounded(value: number, step: number): string {
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return (decimals > 4 ? value.toExponential(1) : value.toFixed(decimals)).replace('-', '\u2212');
}

function threshold(c: CanvasRenderingContext2D, view: View, at: number, text: string, colors: Colors) {
  c.save();
  c.strokeStyle = colors.muted;
  c.setLineDash([5, 4]);
  c.beginPath();
  c.moveTo(view.left, at);
  c.lineTo(view.right, at);
  c.stroke();
  c.restore();
  c.fillStyle = colors.muted;
  c.textAlign = 'left';
  c.fillText(text, view.left + 4, at - 3);
}

function lineColor(strip: Strip, n: number, colors: Colors): string {
  return n === 1 ? colors.muted : colors.identity(strip.color < 0 ? -1 : (strip.color + n) % 7);
}

/** From the right: the names in the colors of the lines, and what else there is if it finds room. */
function legend(c: CanvasRenderingContext2D, view: View, strip: Strip, of: Legend | undefined, colors: Colors) {
  let right = view.right - 4; // clear of where the run is at its end
  const put = (text: string, color: string) => {
    c.fillStyle = color;
    c.fillText(text, right, view.top + 9);
    right -= c.measureText(text).width + 10;
  };
  c.textAlign = 'right';
  const names = of?.names ?? [];
  for (let n = names.length - 1; n >= 0; n--) {
    put(names[n], lineColor(strip, n, colors));
  }
  if (of?.note && right - c.measureText(of.note).width > view.left) {
    put(of.note, colors.muted);
  }
}

function range(lines: number[][]): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const line of lines) {
    for (let k = 1; k < line.length; k += 2) {
      low = Math.min(low, line[k]);
      high = Math.max(high, line[k]);
    }
  }
  const margin = high > low ? 0.06 * (high - low) : 1;
  return low <= high ? [low - margin, high + 3 * margin] : [0, 1];
}

function readable(value: number): string {
  return String(Number(value.toPrecision(3))).replace('-', '\u2212');
}

/** The time axis, where the run is, and where it was steered. */
export function drawTime(c: CanvasRenderingContext2D, view: View, setup: Setup, frame: Frame, colors: Colors) {
  c.font = colors.font;
  c.fillStyle = colors.muted;
  c.textAlign = 'center';
  const durationMs = setup.steps * setup.dtMs;
  const every = tick(durationMs, (view.right - view.left) / 80);
  for (let t = 0; t <= durationMs * 1.0001; t += every) {
    c.fillText(readable(t), view.left + (t / durationMs) * (view.right - view.left), view.bottom + 10);
  }
  c.fillText(setup.timeLabel, (view.left + view.right) / 2, view.bottom + 28);
  upright(c, x(view, frame.step - 1), view, colors.accent, []);
  frame.marks.forEach((mark) => upright(c, x(view, mark - 1), view, colors.muted, [4, 4]));
}

function upright(c: CanvasRenderingContext2D, at: number, view: View, color: string, dash: number[]) {
  c.save();
  c.strokeStyle = color;
  c.lineWidth = 1.4;
  c.setLineDash(dash);
  c.beginPath();
  c.moveTo(at, view.top + 4);
  c.lineTo(at, view.bottom - 8);
  c.stroke();
  c.restore();
}

function tick(span: number, most: number): number {
  const rough = span / Math.max(2, most);
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5, 10].find((m) => m * power >= rough) ?? 10);
}
