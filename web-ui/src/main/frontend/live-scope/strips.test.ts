import { describe, expect, it } from 'vitest';
import { drawStrip, drawTime, height, type Colors, type Frame, type Setup, type Strip, type View } from './strips';

const VIEW: View = { left: 64, right: 1064, top: 0, bottom: 100, steps: 1000 };
const RASTER: Strip = { id: 'raster', kind: 'raster', label: 'exc', color: 2, rows: 10 };
const TRACE: Strip = { id: 'vm', kind: 'trace', label: 'vMv', color: 0 };
const COLORS: Colors = { muted: 'muted', line: 'line', accent: 'accent', identity: (k) => `id ${k}`, font: '11px sans-serif' };

interface Call {
  name: string;
  args: unknown[];
  fill: string;
  stroke: string;
}

/** A pen that only takes notes; a letter is 6 pixels wide. */
class NotedPen {
  readonly calls: Call[] = [];
  fillStyle = '';
  strokeStyle = '';

  readonly context = new Proxy(this, {
    get: (pen, name: string) => {
      if (name === 'measureText') {
        return (text: string) => ({ width: 6 * text.length });
      }
      return (...args: unknown[]) => pen.calls.push({ name, args, fill: pen.fillStyle, stroke: pen.strokeStyle });
    },
    set: (pen, name: string, value: string) => {
      if (name === 'fillStyle' || name === 'strokeStyle') {
        pen[name] = value;
      }
      return true;
    },
  }) as unknown as CanvasRenderingContext2D;

  of(name: string): Call[] {
    return this.calls.filter((call) => call.name === name);
  }

  texts(): unknown[] {
    return this.of('fillText').map((call) => call.args[0]);
  }
}

function setup(strip: Strip): Setup {
  return { steps: 1000, dtMs: 0.1, timeLabel: 'Time (ms)', thresholdLabel: 'threshold', strips: [strip] };
}

function frame(id: string, lines: number[][], legend?: { names: string[]; note: string }): Frame {
  return { step: 500, marks: [], data: new Map([[id, lines]]), legends: legend ? { [id]: legend } : {} };
}

function draw(strip: Strip, drawn: Frame, view = VIEW): NotedPen {
  const pen = new NotedPen();
  drawStrip(pen.context, view, strip, setup(strip), drawn, COLORS);
  return pen;
}

describe('height', () => {
  it('grows with the rows of a raster, up to a limit', () => {
    expect(height({ ...RASTER, rows: 1 })).toBe(92);
    expect(height({ ...RASTER, rows: 20 })).toBe(130);
    expect(height({ ...RASTER, rows: 4000 })).toBe(210);
  });

  it('is the same for all traces', () => {
    expect(height(TRACE)).toBe(140);
  });
});

describe('a raster', () => {
  it('has a mark for each spike, at the end of its step and in the middle of its row', () => {
    const pen = draw(RASTER, frame('raster', [[99, 0, 999, 9]]));
    const [first, last] = pen.of('fillRect').map((call) => call.args as number[]);
    expect(first[0] + first[2] / 2).toBeCloseTo(164);
    expect(first[1] + first[3] / 2).toBeCloseTo(95);
    expect(last[0] + last[2] / 2).toBeCloseTo(1064);
    expect(last[1] + last[3] / 2).toBeCloseTo(5);
  });

  it('draws spikes that fall on one pixel once', () => {
    const narrow = { ...VIEW, right: 74 };
    const pen = draw(RASTER, frame('raster', [[500, 3, 501, 3, 502, 3, 900, 3]]), narrow);
    expect(pen.of('fillRect')).toHaveLength(2);
  });

  it('has the color of its population, and the numbers of its first and last row', () => {
    const pen = draw(RASTER, frame('raster', [[1, 1]]));
    expect(pen.of('fillRect')[0].fill).toBe('id 2');
    expect(pen.texts()).toEqual(['exc', '0', '9']);
  });

  it('names one row once', () => {
    expect(draw({ ...RASTER, rows: 1 }, frame('raster', [[]])).texts()).toEqual(['exc', '0']);
  });
});

describe('a trace', () => {
  const LINE = [0, -65, 499, -50, 999, -60];

  it('stays within its strip, with room above the peak', () => {
    const pen = draw(TRACE, frame('vm', [LINE]));
    const ys = pen
      .of('lineTo')
      .map((call) => call.args as number[])
      .slice(1, 4)
      .map(([, y]) => y);
    expect(Math.max(...ys)).toBeLessThan(VIEW.bottom);
    expect(Math.min(...ys)).toBeGreaterThan(VIEW.top + 10);
  });

  it('has round numbers with a true minus at its axis', () => {
    expect(draw(TRACE, frame('vm', [LINE])).texts()).toEqual(['vMv', '\u221260', '\u221250']);
  });

  it('has decimals where the axis is short, and powers where it is tiny', () => {
    expect(draw(TRACE, frame('vm', [[0, 0, 1, 0.4]])).texts()).toContain('0.2');
    expect(draw(TRACE, frame('vm', [[0, 0, 1, 4e-7]])).texts()).toContain('2.0e\u22127');
  });

  it('marks the threshold where it is in sight', () => {
    const texts = (threshold: number) => draw({ ...TRACE, threshold }, frame('vm', [LINE])).texts();
    expect(texts(-55)).toContain('threshold');
    expect(texts(30)).not.toContain('threshold');
  });

  it('of nothing has no numbers', () => {
    expect(draw(TRACE, frame('vm', [[]])).texts()).toEqual(['vMv']);
  });

  it('names its lines in their colors, from the right', () => {
    const pen = draw(TRACE, frame('vm', [LINE, LINE, LINE], { names: ['a', 'b', 'c'], note: 'and 7 more' }));
    const legend = pen.of('fillText').filter((call) => ['a', 'b', 'c', 'and 7 more'].includes(String(call.args[0])));
    expect(legend.map((call) => [call.args[0], call.fill])).toEqual([
      ['c', 'id 2'],
      ['b', 'muted'],
      ['a', 'id 0'],
      ['and 7 more', 'muted'],
    ]);
    const at = legend.map((call) => Number(call.args[1]));
    expect(at).toEqual([...at].sort((a, b) => b - a));
  });

  it('leaves a note out that finds no room', () => {
    const pen = draw(TRACE, frame('vm', [LINE], { names: ['a'], note: 'and 7 more' }), { ...VIEW, right: 120 });
    expect(pen.texts()).not.toContain('and 7 more');
  });
});

describe('the time axis', () => {
  function axis(drawn: Frame): NotedPen {
    const pen = new NotedPen();
    drawTime(pen.context, VIEW, setup(RASTER), drawn, COLORS);
    return pen;
  }

  it('has round times from the start to the end', () => {
    const texts = axis(frame('raster', [])).texts();
    expect(texts).toEqual(['0', '10', '20', '30', '40', '50', '60', '70', '80', '90', '100', 'Time (ms)']);
  });

  it('marks where the run is, and where it was steered', () => {
    const pen = axis({ ...frame('raster', []), marks: [250] });
    const lines = pen.of('moveTo').map((call) => [call.args[0], call.stroke]);
    expect(lines).toEqual([
      [564, 'accent'],
      [314, 'muted'],
    ]);
  });
});
