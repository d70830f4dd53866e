import { describe, expect, it } from 'vitest';
import { examine, remedyOfRefusal } from './doctor';
import { History } from './history';
import { type Line, type Part, type Setup, type SteeredNumber } from './setup';
import { frame, number, setup } from './test-setup';

const VALUE = (of: { value: number }) => of.value;

function history(spikes: [number, number][], steps = 600, dtMs = 1): History {
  const made = new History(20_000);
  made.take(frame(0, steps, { exc: spikes, noise: [] }), dtMs);
  return made;
}

/** The same at 200, 300 and 400 ms, at steps of 0.1 ms. */
function repeated(spikes: [number, number][]): [number, number][] {
  return [2000, 3000, 4000].flatMap((from) => spikes.map(([step, neuron]): [number, number] => [from + step, neuron]));
}

/** Every neuron each `everyMs`, shifted by neuron unless all are to fire together. */
function regular(everyMs: number, shift: number): [number, number][] {
  const spikes: [number, number][] = [];
  for (let neuron = 0; neuron < 20; neuron++) {
    for (let step = (neuron * shift) % everyMs; step < 600; step += everyMs) {
      spikes.push([step, neuron]);
    }
  }
  return spikes.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

describe('examine', () => {
  it('waits for half a second', () => {
    expect(examine(history([], 400), setup(), VALUE)).toBeNull();
  });

  it('finds a silent population and raises its drive', () => {
    const [finding] = examine(history([]), setup(), VALUE) ?? [];

    expect(finding.kind).toBe('silent');
    expect(finding.remedy?.number.path).toBe('/stimuli/0/rateHz');
    expect(finding.remedy?.value).toBe(600);
  });

  it('finds a saturated population and halves its recurrent excitation', () => {
    const [finding] = examine(history(regular(5, 1)), setup(), VALUE) ?? [];

    expect(finding.kind).toBe('saturated');
    expect(finding.measured).toBeCloseTo(200);
    expect(finding.remedy?.number.name).toBe('weightPa');
    expect(finding.remedy?.value).toBe(20);
  });

  it('lowers or raises what drives a population where a line has no weight', () => {
    const lines = setup().lines.map((line) => ({ ...line, sign: 'none' as const }));
    const current = number({ part: 'noise', path: '/stimuli/0/amplitudePa', name: 'amplitudePa', value: 800 });
    const bias = number({ part: 'exc', path: '/populations/0/model/biasPa', name: 'biasPa', value: 300 });
    const remedy = (spikes: [number, number][], numbers: (typeof bias)[]) =>
      examine(history(spikes), setup({ lines, numbers }), VALUE)?.[0].remedy;

    expect(remedy(regular(5, 1), [bias, current])).toEqual({ number: current, value: 400 });
    expect(remedy(regular(5, 1), [bias])).toEqual({ number: bias, value: 150 });
    expect(remedy([], [bias, current])).toEqual({ number: current, value: 1200 });
    expect(remedy([], [bias])).toEqual({ number: bias, value: 450 });
    expect(remedy([], [{ ...bias, value: 0 }])).toBeUndefined();
  });

  it('takes another number where the lesson locked the first one', () => {
    const locked = number({ part: 'noise', path: '/stimuli/0/rateHz', name: 'rateHz', value: 400, min: 0, fixed: true });
    const weight = number({ value: 40 });

    expect(examine(history([]), setup({ numbers: [locked, weight] }), VALUE)?.[0].remedy).toEqual({ number: weight, value: 60 });
  });

  it('finds neurons that fire together', () => {
    const [finding] = examine(history(regular(100, 0)), setup(), VALUE) ?? [];

    expect(finding.kind).toBe('synchronous');
    expect(finding.measured).toBe(1);
  });

  it('tells neurons that nothing tells apart from those that drive each other', () => {
    const together: [number, number][] = regular(1000, 0).map(([step, neuron]) => [10 * step, neuron]);
    const spread: [number, number][] = together.map(([step, neuron]) => [step + (neuron % 10), neuron]);
    const fine = (spikes: [number, number][]) =>
      history(
        spikes.sort((a, b) => a[0] - b[0] || a[1] - b[1]),
        6000,
        0.1,
      );
    const quick = setup({ dtMs: 0.1 });

    expect(examine(fine(repeated(together)), quick, VALUE)?.[0]).toMatchObject({ kind: 'lockstep', measured: 1 });
    expect(examine(fine(repeated(spread)), quick, VALUE)?.[0]).toMatchObject({ kind: 'synchronous', measured: 1 });
  });

  it('raises noise that differs from neuron to neuron against lockstep', () => {
    const fine = history(repeated(regular(1000, 0).map(([step, neuron]) => [10 * step, neuron])), 6000, 0.1);
    const sd = number({ part: 'noise', path: '/stimuli/0/sdPa', name: 'sdPa', value: 0, min: 0, step: 10 });

    expect(examine(fine, setup({ dtMs: 0.1, numbers: [sd] }), VALUE)?.[0].remedy).toEqual({ number: sd, value: 100 });
  });

  it('starts neurons in lockstep at random between reset and threshold where no noise tells them apart', () => {
    const fine = history(repeated(regular(1000, 0).map(([step, neuron]) => [10 * step, neuron])), 6000, 0.1);
    const reset = number({ part: 'exc', path: '/populations/0/model/vResetMv', name: 'vResetMv', value: -65 });
    const threshold = number({ part: 'exc', path: '/populations/0/model/vThresholdMv', name: 'vThresholdMv', value: -50 });
    const weight = number({ value: 40 });
    const found = (start: string, more: Partial<Setup> = {}) => {
      const parts = setup().parts.map((part) => (part.key === 'exc' ? { ...part, start } : part));
      return examine(fine, setup({ dtMs: 0.1, numbers: [reset, threshold, weight], parts, ...more }), VALUE)?.[0];
    };
    const path = '/populations/0/initial/vMv';

    expect(found(path)).toEqual({ kind: 'lockstep', of: 'exc', measured: 1, start: { path, low: -65, high: -50 } });
    expect(found(path, { twin: { path: '/stimuli/0/rateHz', value: 1, here: 2 } })?.start).toBeUndefined();
    expect(found(path, { numbers: [reset, weight] })?.start).toBeUndefined();
    expect(found('')).toMatchObject({ kind: 'lockstep', remedy: { number: weight, value: 20 } });
  });

  it('halves inhibition that comes back where no recurrent excitation makes neurons fire together', () => {
    const [noise, exc] = setup().parts;
    const inh: Part = { ...exc, key: 'inh', id: 'inh', sign: 'inhibitory' };
    const [drive] = setup().lines;
    const there: Line = { ...drive, key: 'exc-inh', id: 'exc-inh', from: 'exc', to: 'inh', delayMs: 1.5 };
    const back: Line = { ...drive, key: 'inh-exc', id: 'inh-exc', from: 'inh', to: 'exc', delayMs: 2, sign: 'inhibitory' };
    const strength = number({ part: 'inh-exc', path: '/projections/2/weightPa', value: -90 });
    const input = number({ part: 'noise-exc', path: '/projections/0/weightPa', value: 200 });
    const found = (lines: Line[], numbers: SteeredNumber[]) =>
      examine(history(regular(100, 0)), setup({ parts: [noise, exc, inh], lines, numbers }), VALUE)?.find(({ of }) => of === 'exc');
    const byInput = { kind: 'synchronous', remedy: { number: input, value: 100 }, reason: { word: 'whyStrongest', of: 'noise' } };

    expect(found([drive, there, back], [input, strength])).toMatchObject({
      kind: 'synchronous',
      remedy: { number: strength, value: -45 },
      reason: { word: 'whyLoop', of: 3.5 },
    });
    expect(found([drive, there, back], [input, { ...strength, fixed: true }])).toMatchObject(byInput);
    expect(found([drive, back], [input, strength])).toMatchObject(byInput);
    expect(found([drive, back], [{ ...input, fixed: true }, strength])?.remedy).toBeUndefined();
  });

  it('finds a delay that is run as another one, and sets it to that', () => {
    const delay = number({ path: '/projections/0/delayMs', name: 'delayMs', unit: 'ms', value: 1.4, min: 0 });
    const found = examine(history(regular(100, 5)), setup({ numbers: [delay] }), VALUE);

    expect(found).toEqual([{ kind: 'roundedDelay', of: 'exc-exc', measured: 1, expected: 1.4, remedy: { number: delay, value: 1 } }]);
    expect(examine(history(regular(100, 5)), setup({ numbers: [{ ...delay, value: 3 }] }), VALUE)).toEqual([]);
    expect(examine(history(regular(100, 5)), setup({ numbers: [{ ...delay, value: 0 }] }), VALUE)).toEqual([]);
  });

  it('finds a stimulus that no line leaves, with the spikes that reach nothing', () => {
    const made = new History(20_000);
    made.take(
      frame(0, 600, {
        exc: regular(100, 5),
        noise: [
          [50, 1],
          [200, 1],
          [300, 2],
        ],
      }),
      1,
    );
    const lines = setup().lines.filter((line) => line.from !== 'noise');

    expect(examine(made, setup({ lines }), VALUE)).toEqual([
      { kind: 'deadEnd', of: 'noise', measured: 2, line: { from: 'noise', to: 'exc' } },
    ]);
  });

  it('leads a stimulus without a line to a population that has no input', () => {
    const second = { ...setup().parts[1], key: 'second', id: 'second' };
    const lines = setup().lines.filter((line) => line.from !== 'noise');
    const found = examine(history(regular(100, 5)), setup({ lines, parts: [...setup().parts, second] }), VALUE) ?? [];

    expect(found.find(({ kind }) => kind === 'deadEnd')?.line).toEqual({ from: 'noise', to: 'second' });
  });

  it('finds a stimulus whose weights are all 0, and gives it that of another line', () => {
    const weak = number({ part: 'noise-exc', path: '/projections/0/weightPa', value: 0 });
    const other = number({ path: '/projections/1/weightPa', value: 40 });
    const found = (numbers: (typeof weak)[]) => examine(history(regular(100, 5)), setup({ numbers }), VALUE)?.[0];

    expect(found([weak, other])).toMatchObject({ kind: 'deadWeight', of: 'noise', remedy: { number: weak, value: 40 } });
    expect(found([weak])?.remedy?.value).toBe(10);
    expect(found([{ ...weak, fixed: true }])?.remedy).toBeUndefined();
    expect(found([{ ...weak, value: 5 }])).toBeUndefined();
  });

  it('offers one step where a delay below it is refused', () => {
    const delay = number({ path: '/projections/1/delayMs', name: 'delayMs', unit: 'ms', value: 0.4, min: 0 });
    const refused = (path: string) => [{ path, code: 'delayBelowStep', bundle: '', key: '', args: [] }];

    expect(remedyOfRefusal(refused('/projections/1/delayMs'), setup({ numbers: [delay] }))).toEqual({ number: delay, value: 1 });
    expect(remedyOfRefusal(refused('/projections/0/delayMs'), setup({ numbers: [delay] }))).toBeUndefined();
    expect(remedyOfRefusal([], setup({ numbers: [delay] }))).toBeUndefined();
  });

  it('finds nothing about neurons that fire one after the other', () => {
    expect(examine(history(regular(100, 5)), setup(), VALUE)).toEqual([]);
  });

  it('offers no remedy by a number that the lesson locked', () => {
    const locked = setup({ numbers: [number({ part: 'noise', name: 'rateHz', value: 400, fixed: true })] });

    expect(examine(history([]), locked, VALUE)?.[0].remedy).toBeUndefined();
  });

  it('offers no remedy beyond the range of a number', () => {
    const narrow = setup({ numbers: [number({ part: 'noise', name: 'rateHz', value: 400, max: 500 })] });

    expect(examine(history([]), narrow, VALUE)?.[0].remedy).toBeUndefined();
  });
});
