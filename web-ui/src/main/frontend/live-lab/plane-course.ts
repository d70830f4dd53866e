import { type Parameters, type PlaneModel, type State } from './plane-models';
import { type TrailPoint } from './plane-trail';
import { missing } from './plane-values';

/** Where a neuron would go from a state at an input that stays, by the Runge-Kutta method of fourth order; ends where it diverges. */
export function courseFrom(model: PlaneModel, p: Parameters, input: number, start: State, stepMs: number, steps: number): TrailPoint[] {
  const { spike } = model;
  const rule = spike && missing(spike.parameters, p).length === 0 ? spike : undefined;
  const course: TrailPoint[] = [{ at: start, fired: false }];
  let at = start;
  for (let n = 0; n < steps; n++) {
    const next = advanced(model, p, input, at, stepMs);
    if (!next.every(Number.isFinite)) {
      break;
    }
    const fired = rule !== undefined && rule.excess(next, p) >= 0;
    at = fired ? rule.reset(next, p) : next;
    course.push({ at, fired });
  }
  return course;
}

function advanced(model: PlaneModel, p: Parameters, input: number, at: State, h: number): State {
  const moved = (slope: State, share: number): State => [at[0] + share * h * slope[0], at[1] + share * h * slope[1]];
  const k1 = model.slopes(at, p, input);
  const k2 = model.slopes(moved(k1, 0.5), p, input);
  const k3 = model.slopes(moved(k2, 0.5), p, input);
  const k4 = model.slopes(moved(k3, 1), p, input);
  const sum = (k: 0 | 1) => at[k] + (h / 6) * (k1[k] + 2 * k2[k] + 2 * k3[k] + k4[k]);
  return [sum(0), sum(1)];
}
