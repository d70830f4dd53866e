import { describe, expect, it } from 'vitest';
import { Axis } from './axis';
import { History } from './history';
import { spikeNear } from './pointed';
import { rasterParts, rowsOf } from './rows';
import { frame, setup } from './test-setup';

const SETUP = setup();
const ROWS = rowsOf(rasterParts(SETUP), [], 800);
const EXC = ROWS.find(({ part }) => part?.id === 'exc') ?? ROWS[0];

/** Two pixels a step. */
const AXIS = new Axis(0, 400, 0, 200);

function history(step: number) {
  const made = new History(20_000);
  const spikes: [number, number][] = [
    [100, 0],
    [102, 0],
    [150, 19],
  ];
  made.take(frame(0, step, { exc: spikes, noise: [[100, 0]] }), 1);
  return made;
}

describe('the spike near a place', () => {
  const bottom = EXC.bottom - 3;

  it('is the nearest one in time and neuron', () => {
    expect(spikeNear(ROWS, AXIS, history(200), { x: AXIS.x(100) - 1, y: bottom })).toMatchObject({ step: 100, neuron: 0 });
    expect(spikeNear(ROWS, AXIS, history(200), { x: AXIS.x(102) + 1, y: bottom })).toMatchObject({ step: 102, neuron: 0 });
    expect(spikeNear(ROWS, AXIS, history(200), { x: AXIS.x(150), y: EXC.top + 3 })).toMatchObject({ step: 150, neuron: 19 });
  });

  it('is none where a pointer is far from each', () => {
    expect(spikeNear(ROWS, AXIS, history(200), { x: AXIS.x(120), y: bottom })).toBeNull();
    expect(spikeNear(ROWS, AXIS, history(200), { x: AXIS.x(150), y: bottom })).toBeNull();
  });

  it('may be farther from a finger, which means the nearest one too', () => {
    const finger = (x: number) => spikeNear(ROWS, AXIS, history(200), { x, y: bottom, isTouched: true });

    expect(finger(AXIS.x(100) - 20)).toMatchObject({ step: 100, neuron: 0 });
    expect(finger(AXIS.x(102) + 20)).toMatchObject({ step: 102, neuron: 0 });
    expect(finger(AXIS.x(102) + 24)).toBeNull();
  });

  it('is none of a stimulus, whose spikes have no causes', () => {
    const noise = ROWS.find(({ part }) => part?.id === 'noise') ?? ROWS[0];
    expect(spikeNear(ROWS, AXIS, history(200), { x: AXIS.x(100), y: noise.bottom - 20 })).toBeNull();
  });
});
