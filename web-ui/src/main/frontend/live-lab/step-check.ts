import { type Home } from './home';
import { type Message, type NumberAt } from './protocol';
import { type Setup } from './setup';
import { Sweep, type SweepPoint } from './sweep';

/** What a population does at the step of the document and at half of it. */
export interface Drift {
  part: string;
  /** mean rates in Hz a neuron */
  rate: number;
  halfStepRate: number;
}

const DT = '/run/dtMs';

/** A smaller difference than this, in Hz, is no matter of the step. */
const LEAST_HZ = 0.5;

/** Relative difference of rates above which a step is called too coarse. */
export const COARSE = 0.1;

/** The population whose rate differs most; null if none fires. */
export function largestDrift(points: readonly SweepPoint[]): Drift | null {
  const [half, whole] = points;
  const drifts = Object.keys(whole.rates)
    .map((part) => ({ part, rate: whole.rates[part], halfStepRate: half.rates[part] }))
    .filter((drift) => drift.rate > 0 || drift.halfStepRate > 0);
  return drifts.sort((a, b) => share(b) - share(a)).at(0) ?? null;
}

/** Of the rate at half the step. */
export function share(drift: Drift): number {
  const difference = Math.abs(drift.rate - drift.halfStepRate);
  return difference < LEAST_HZ ? 0 : difference / Math.max(drift.halfStepRate, LEAST_HZ);
}

/** Runs the network at its step and at half of it, beside the run that plays. */
export function checkStep(
  setup: Setup,
  others: readonly NumberAt[],
  workers: number,
  openHome: (hear: (message: Message) => void) => Home,
  done: (drift: Drift | null) => void,
  failed: () => void,
): Sweep {
  return new Sweep(
    setup,
    [DT],
    [[setup.dtMs / 2], [setup.dtMs]],
    others,
    workers,
    openHome,
    (points, isDone) => {
      if (isDone && points.some((point) => point.refused)) {
        failed();
      } else if (isDone) {
        done(largestDrift(points));
      }
    },
    failed,
  );
}
