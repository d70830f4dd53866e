import { describe, expect, it } from 'vitest';
import { examine } from './doctor';
import { History } from './history';
import { frame, number, setup } from './test-setup';

const VALUE = (of: { value: number }) => of.value;

function history(spikes: [number, number][], steps = 600): History {
  const made = new History(20_000);
  made.take(frame(0, steps, { exc: spikes, noise: [] }), 1);
  return made;
}

/** Every neuron each `everyMs`, shifted by neuron unless all are to fire at once. */
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

  it('finds neurons that fire together', () => {
    const [finding] = examine(history(regular(100, 0)), setup(), VALUE) ?? [];

    expect(finding.kind).toBe('synchronous');
    expect(finding.measured).toBe(1);
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
