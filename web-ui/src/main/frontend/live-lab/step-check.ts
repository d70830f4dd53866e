import { type Finding } from './doctor';
import { type Home } from './home';
import { type Message, type NumberAt } from './protocol';
import { type Setup } from './setup';
import { RUN_MS, Sweep, type SweepPoint } from './sweep';

/** What a population does at the step of the document and at half of it. */
export interface Drift {
  part: string;
  /** mean rates in Hz a neuron, over all seeds */
  rate: number;
  halfStepRate: number;
  /** standard error of their difference: another step draws other random numbers, too */
  error: number;
}

const DT = '/run/dtMs';
const SEED = '/run/seed';

/** Each step is run with each of these. */
export const SEEDS = [1, 2, 3, 4];

/** Runs of one check: at the step, and at half of it. */
export const RUNS = 2 * SEEDS.length;

/** Neurons times steps of a check, up to which it costs a second or so. */
const MOST_UPDATES = 5e7;

/** A difference counts from so many standard errors on. */
const ERRORS = 3;

/** A smaller difference than this, in Hz, does not come from the time step. */
const LEAST_HZ = 0.5;

/** Relative difference of rates above which a step is called too coarse. */
const COARSE = 0.1;

/**
 * The population whose rate differs most, first among those that differ by more than chance; null if none fires.
 *
 * @param points in pairs of one seed: at half the step, and at the step
 */
export function largestDrift(points: readonly SweepPoint[]): Drift | null {
  const halves = points.filter((_, k) => k % 2 === 0);
  const wholes = points.filter((_, k) => k % 2 === 1);
  const drifts = Object.keys(points[0].rates)
    .map((part) =>
      driftOf(
        part,
        halves.map(({ rates }) => rates[part]),
        wholes.map(({ rates }) => rates[part]),
      ),
    )
    .filter((drift) => drift.rate > 0 || drift.halfStepRate > 0);
  return drifts.sort((a, b) => Number(isCoarse(b)) - Number(isCoarse(a)) || share(b) - share(a)).at(0) ?? null;
}

function driftOf(part: string, halves: readonly number[], wholes: readonly number[]): Drift {
  const differences = wholes.map((rate, k) => rate - halves[k]);
  const center = mean(differences);
  const squares = differences.reduce((sum, each) => sum + (each - center) ** 2, 0);
  const error = Math.sqrt(squares / Math.max(1, differences.length - 1) / differences.length);
  return { part, rate: mean(wholes), halfStepRate: mean(halves), error };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Whether the step changes the rate by more than a tenth, and by more than chance does. */
export function isCoarse(drift: Drift): boolean {
  return share(drift) > COARSE && Math.abs(drift.rate - drift.halfStepRate) > ERRORS * drift.error;
}

/** Of the rate at half the step. */
export function share(drift: Drift): number {
  const difference = Math.abs(drift.rate - drift.halfStepRate);
  return difference < LEAST_HZ ? 0 : difference / Math.max(drift.halfStepRate, LEAST_HZ);
}

/** Whether a check costs so little that it needs no button; a run at half the step takes twice the steps. */
export function isCheap(setup: Setup): boolean {
  const neurons = setup.parts.reduce((sum, part) => sum + part.size, 0);
  return setup.data === '' && (neurons * SEEDS.length * 3 * RUN_MS) / setup.dtMs <= MOST_UPDATES;
}

/** A drift as one of the doctor's findings, with half the step as its remedy. */
export function findingOf(drift: Drift, dtMs: number): Finding {
  return { kind: 'stepCoarse', of: drift.part, measured: drift.rate, expected: drift.halfStepRate, dtMs: dtMs / 2 };
}

/**
 * Runs the network at its step and at half of it, each with several seeds, beside the run that plays.
 *
 * @param others numbers that differ from the document
 */
export function checkStep(
  setup: Setup,
  seeds: readonly number[],
  others: readonly NumberAt[],
  workers: number,
  openHome: (hear: (message: Message) => void) => Home,
  done: (drift: Drift | null) => void,
  failed: () => void,
): Sweep {
  return new Sweep(
    setup,
    [DT, SEED],
    seeds.flatMap((seed) => [
      [setup.dtMs / 2, seed],
      [setup.dtMs, seed],
    ]),
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
