import { type History } from './history';
import { type Problem } from './protocol';
import { binned, rateOf } from './rates';
import { idOf, spikingPopulations, type Line, type Part, type Setup, type SteeredNumber } from './setup';

/** Something about the running network that a teacher would point at. */
export interface Finding {
  kind: 'silent' | 'saturated' | 'synchronous' | 'lockstep' | 'roundedDelay' | 'deadEnd' | 'deadWeight' | 'stepCoarse';
  /** id of the part or line that it is about */
  of: string;
  /** what it was judged by, in the unit that the sentence has */
  measured: number;
  /** what it was compared with, where the sentence has that too */
  expected?: number;
  remedy?: Remedy;
  /** the time step that would be better, in ms; it has no slider */
  dtMs?: number;
  /** the line that is missing */
  line?: MissingLine;
  /** where neurons would better start */
  start?: SpreadStart;
  /** why the remedy helps, where what was measured does not say it */
  reason?: Reason;
}

/** A text, and what fills its gaps. */
export interface Reason {
  word: 'whyLoop' | 'whyStrongest';
  of: string | number;
}

/** Potentials in mV between which neurons are to start at random. */
export interface SpreadStart {
  /** where they stand in the document */
  path: string;
  low: number;
  high: number;
}

/** From one part to another, by their keys. */
export interface MissingLine {
  from: string;
  to: string;
}

export type ValueOf = (number: SteeredNumber) => number;

/** A number set to another value. */
export interface Remedy {
  number: SteeredNumber;
  value: number;
}

const JUDGED_MS = 500;
const SATURATED_HZ = 150;
const BIN_MS = 2;

/** Share of a population that fires within a bin at the peaks, above which it is said to fire together. */
const TOGETHER = 0.35;
const PEAKS = 3;
const FEWEST_TOGETHER = 10;

/** Neurons of which so many of those that fire within 2 ms do so in the very same step move in lockstep, if steps are that short. */
const LOCKSTEP = 0.95;
const FEWEST_STEPS_A_BIN = 4;

/** Relative difference between a delay and the multiple of dt that is run, above which it is told. */
const ROUNDED = 0.1;

/** Judges the last half second; null before there is one, empty if nothing stands out. */
export function examine(history: History, setup: Setup, values: ValueOf): Finding[] | null {
  const judged = Math.round(JUDGED_MS / setup.dtMs);
  if (history.step < judged) {
    return null;
  }
  const findings: Finding[] = [];
  for (const part of spikingPopulations(setup)) {
    const finding = examinePart(history, setup, part, values);
    if (finding) {
      findings.push(finding);
    }
  }
  return [...findings, ...roundedDelays(setup, values), ...deadEnds(history, setup, values)];
}

function examinePart(history: History, setup: Setup, part: Part, values: ValueOf): Finding | null {
  const rate = rateOf(history, part, JUDGED_MS, setup.dtMs);
  if (rate === 0) {
    return { kind: 'silent', of: part.id, measured: JUDGED_MS, remedy: moreInput(setup, part, values) };
  }
  if (rate > SATURATED_HZ) {
    return { kind: 'saturated', of: part.id, measured: rate, remedy: lessExcitation(setup, part, values) };
  }
  return examineSynchrony(history, setup, part, values);
}

/** Firing together because of connections, or because nothing tells the neurons apart. */
function examineSynchrony(history: History, setup: Setup, part: Part, values: ValueOf): Finding | null {
  const binSteps = Math.max(1, Math.round(BIN_MS / setup.dtMs));
  const share = togetherAtPeaks(history, setup, part, binSteps);
  if (share <= TOGETHER) {
    return null;
  }
  const inOneStep = binSteps < FEWEST_STEPS_A_BIN ? 0 : togetherAtPeaks(history, setup, part, 1);
  return inOneStep > LOCKSTEP * share
    ? { kind: 'lockstep', of: part.id, measured: inOneStep, ...tellingApart(setup, part, values) }
    : { kind: 'synchronous', of: part.id, measured: share, ...lessCoupling(setup, part, values) };
}

type Help = Pick<Finding, 'remedy' | 'start' | 'reason'>;

/** Neurons that are the same need noise of their own or different starts; only where both are there already, less that binds them. */
function tellingApart(setup: Setup, part: Part, values: ValueOf): Help {
  const remedy = moreNoise(setup, part, values);
  const start = remedy ? undefined : spreadStart(setup, part, values);
  return remedy || start ? { remedy, start } : lessCoupling(setup, part, values);
}

/** Half of what binds neurons: recurrent excitation, else inhibition that their own spikes bring back, else the strongest input. */
function lessCoupling(setup: Setup, part: Part, values: ValueOf): Help {
  const recurrent = scaled(
    excitatory(setup, part, values, (line) => line.from === line.to),
    values,
    0.5,
  );
  return recurrent ? { remedy: recurrent } : (lessInhibition(setup, part, values) ?? lessInput(setup, part, values));
}

function lessInhibition(setup: Setup, part: Part, values: ValueOf): Help | undefined {
  return inhibitoryLoops(setup, part)
    .map(({ back, delayMs }): Help => ({ remedy: scaled(weightOf(setup, back), values, 0.5), reason: { word: 'whyLoop', of: delayMs } }))
    .find(({ remedy }) => remedy !== undefined);
}

/** Lines by which inhibition comes back to a part, with the delay of the whole way, by one other population at most. */
function inhibitoryLoops(setup: Setup, part: Part): { back: Line; delayMs: number }[] {
  return setup.lines
    .filter((line) => line.to === part.key && line.sign === 'inhibitory')
    .flatMap((back) => {
      if (back.from === part.key) {
        return [{ back, delayMs: back.delayMs }];
      }
      const there = setup.lines.find((line) => line.from === part.key && line.to === back.from && line.sign === 'excitatory');
      return there ? [{ back, delayMs: Number((there.delayMs + back.delayMs).toPrecision(6)) }] : [];
    });
}

function lessInput(setup: Setup, part: Part, values: ValueOf): Help {
  const remedy = firstScaled(
    excitatories(setup, part, values, (line) => line.from !== part.key),
    values,
    0.5,
  );
  const source = setup.lines.find((line) => line.key === remedy?.number.part)?.from;
  return source === undefined ? {} : { remedy, reason: { word: 'whyStrongest', of: idOf(setup, source) } };
}

/** Between reset and threshold, where neurons all start alike and the lesson lets that be changed; twins start over one by one. */
function spreadStart(setup: Setup, part: Part, values: ValueOf): SpreadStart | undefined {
  const ends = ['vResetMv', 'vThresholdMv'].map((name) => setup.numbers.find((each) => each.part === part.key && each.name === name));
  const [low, high] = ends.map((number) => (number ? values(number) : NaN));
  return part.start && !setup.twin && low < high ? { path: part.start, low, high } : undefined;
}

/** Mean share of the neurons that fire within a bin, over the three highest peaks. */
function togetherAtPeaks(history: History, setup: Setup, part: Part, binSteps: number): number {
  if (part.size < FEWEST_TOGETHER) {
    return 0;
  }
  const bins = Math.floor(JUDGED_MS / setup.dtMs / binSteps);
  const counts = binned(history, part.id, history.step, binSteps, bins);
  const highest = counts.sort().slice(-PEAKS);
  return highest.reduce((sum, count) => sum + Math.min(part.size, count), 0) / PEAKS / part.size;
}

/** The strongest excitatory weight into a part, among the lines that `of` takes. */
function excitatory(setup: Setup, part: Part, values: ValueOf, of: (line: Line) => boolean): SteeredNumber | undefined {
  return excitatories(setup, part, values, of)[0];
}

/** All of them, the strongest first. */
function excitatories(setup: Setup, part: Part, values: ValueOf, of: (line: Line) => boolean): SteeredNumber[] {
  return setup.lines
    .filter((line) => line.to === part.key && line.sign === 'excitatory' && of(line))
    .flatMap((line) => setup.numbers.filter((number) => number.part === line.key && number.name.startsWith('weight')))
    .sort((a, b) => values(b) - values(a));
}

function scaled(number: SteeredNumber | undefined, values: ValueOf, factor: number): Remedy | undefined {
  if (!number || number.fixed) {
    return undefined;
  }
  const value = Number((values(number) * factor).toPrecision(3));
  return value >= number.min && value <= number.max && value !== values(number) ? { number, value } : undefined;
}

/** What drives a part is raised: a stimulus, else the strongest excitatory weight, else its own bias. */
function moreInput(setup: Setup, part: Part, values: ValueOf): Remedy | undefined {
  const weight = excitatory(setup, part, values, () => true);
  return firstScaled([driveOf(setup, part, values), weight, biasOf(setup, part, values)], values, 1.5);
}

/** A weight is lowered, that of the recurrent excitation first; without one, the rate or current that drives the part. */
function lessExcitation(setup: Setup, part: Part, values: ValueOf): Remedy | undefined {
  const recurrent = excitatory(setup, part, values, (line) => line.from === line.to);
  const weight = excitatory(setup, part, values, () => true);
  return firstScaled([recurrent, weight, driveOf(setup, part, values), biasOf(setup, part, values)], values, 0.5);
}

/** Of the first number that may be set to so many times its value. */
function firstScaled(numbers: readonly (SteeredNumber | undefined)[], values: ValueOf, factor: number): Remedy | undefined {
  return numbers.map((number) => scaled(number, values, factor)).find((remedy) => remedy !== undefined);
}

/** The rate or current of a stimulus that excites a part. */
function driveOf(setup: Setup, part: Part, values: ValueOf): SteeredNumber | undefined {
  const sources = new Set(setup.lines.filter((line) => line.to === part.key && line.sign !== 'inhibitory').map((line) => line.from));
  return setup.numbers.find(
    (number) => sources.has(number.part) && /^(rateHz|amplitudePa|meanPa)$/.test(number.name) && values(number) > 0,
  );
}

/** The current that each neuron of a part has of itself. */
function biasOf(setup: Setup, part: Part, values: ValueOf): SteeredNumber | undefined {
  return setup.numbers.find((number) => number.part === part.key && /^bias(Pa)?$/.test(number.name) && values(number) > 0);
}

/** Noise that differs from neuron to neuron tells them apart: that of a current that has some already, or may have. */
function moreNoise(setup: Setup, part: Part, values: ValueOf): Remedy | undefined {
  const sources = new Set(setup.lines.filter((line) => line.to === part.key).map((line) => line.from));
  const noise = setup.numbers.find((number) => sources.has(number.part) && number.name === 'sdPa');
  return noise && (values(noise) > 0 ? scaled(noise, values, 2) : setTo(noise, 10 * noise.step));
}

/** What a number is to be set to, where the lesson and its range allow that. */
function setTo(number: SteeredNumber, value: number): Remedy | undefined {
  return number.fixed || value < number.min || value > number.max ? undefined : { number, value };
}

/** Delays are run in whole steps: one of 0.15 ms at a step of 0.1 ms is in truth one of 0.2 ms. */
function roundedDelays(setup: Setup, values: ValueOf): Finding[] {
  return delays(setup).flatMap(({ line, number }) => {
    const set = values(number);
    const run = Number((Math.round(set / setup.dtMs) * setup.dtMs).toPrecision(6));
    return set > 0 && Math.abs(run - set) > ROUNDED * set
      ? [{ kind: 'roundedDelay' as const, of: line.id, measured: run, expected: set, remedy: setTo(number, run) }]
      : [];
  });
}

function delays(setup: Setup): { line: Line; number: SteeredNumber }[] {
  return setup.lines.flatMap((line) =>
    setup.numbers.filter((number) => number.part === line.key && number.name === 'delayMs').map((number) => ({ line, number })),
  );
}

/** Stimuli whose spikes reach no neuron: no line leaves them, or each with weight 0. */
function deadEnds(history: History, setup: Setup, values: ValueOf): Finding[] {
  return setup.parts
    .filter((part) => part.role === 'stimulus' && part.fires)
    .flatMap((part): Finding[] => {
      const measured = history.present.spikesOf(part.id).count(history.step - Math.round(JUDGED_MS / setup.dtMs), history.step);
      const lines = setup.lines.filter((line) => line.from === part.key);
      if (lines.length === 0) {
        return [{ kind: 'deadEnd', of: part.id, measured, line: lineFrom(setup, part) }];
      }
      const weights = lines.map((line) => weightOf(setup, line));
      const [first] = weights;
      return first && weights.every((weight) => weight && values(weight) === 0)
        ? [{ kind: 'deadWeight', of: part.id, measured, remedy: usualWeight(setup, first, values) }]
        : [];
    });
}

/** To a population that has no input yet, else to the first one. */
function lineFrom(setup: Setup, stimulus: Part): MissingLine | undefined {
  const populations = setup.parts.filter((part) => part.role === 'population');
  const to = populations.find((part) => setup.lines.every((line) => line.to !== part.key)) ?? populations.at(0);
  return to && { from: stimulus.key, to: to.key };
}

function weightOf(setup: Setup, line: Line): SteeredNumber | undefined {
  return setup.numbers.find((number) => number.part === line.key && number.name.startsWith('weight'));
}

/** That of another line in the same unit, or ten steps of its slider. */
function usualWeight(setup: Setup, weight: SteeredNumber, values: ValueOf): Remedy | undefined {
  const other = setup.numbers.find((number) => number.name === weight.name && values(number) > 0);
  return setTo(weight, other ? values(other) : 10 * weight.step);
}

/** What to set so that a network is not refused for a delay that is shorter than a step. */
export function remedyOfRefusal(problems: readonly Problem[], setup: Setup): Remedy | undefined {
  const tooShort = problems.find((problem) => problem.code === 'delayBelowStep');
  const number = setup.numbers.find((each) => each.path === tooShort?.path);
  return number && setTo(number, setup.dtMs);
}
