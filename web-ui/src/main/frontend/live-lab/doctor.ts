import { type History } from './history';
import { binned, rateOf } from './rates';
import { spikingPopulations, type Line, type Part, type Setup, type SteeredNumber } from './setup';

/** Something about the running network that a teacher would point at. */
export interface Finding {
  kind: 'silent' | 'saturated' | 'synchronous';
  part: Part;
  /** what it was judged by, in the unit that the sentence has */
  measured: number;
  remedy?: Remedy;
}

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

/** Judges the last half second; null before there is one, empty if nothing stands out. */
export function examine(history: History, setup: Setup, values: (number: SteeredNumber) => number): Finding[] | null {
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
  return findings;
}

function examinePart(history: History, setup: Setup, part: Part, values: (number: SteeredNumber) => number): Finding | null {
  const rate = rateOf(history, part, JUDGED_MS, setup.dtMs);
  if (rate === 0) {
    return { kind: 'silent', part, measured: JUDGED_MS, remedy: moreInput(setup, part, values) };
  }
  if (rate > SATURATED_HZ) {
    return { kind: 'saturated', part, measured: rate, remedy: lessExcitation(setup, part, values) };
  }
  const share = togetherAtPeaks(history, setup, part);
  return share > TOGETHER
    ? {
        kind: 'synchronous',
        part,
        measured: share,
        remedy: scaled(
          excitatory(setup, part, values, (line) => line.from === line.to),
          values,
          0.5,
        ),
      }
    : null;
}

/** Mean share of the neurons that fire within 2 ms, over the three highest peaks. */
function togetherAtPeaks(history: History, setup: Setup, part: Part): number {
  if (part.size < FEWEST_TOGETHER) {
    return 0;
  }
  const binSteps = Math.max(1, Math.round(BIN_MS / setup.dtMs));
  const counts = binned(history, part.id, history.step, binSteps, Math.floor(JUDGED_MS / BIN_MS));
  const highest = counts.sort().slice(-PEAKS);
  return highest.reduce((sum, count) => sum + Math.min(part.size, count), 0) / PEAKS / part.size;
}

/** The strongest excitatory weight into a part, among the lines that `of` takes. */
function excitatory(
  setup: Setup,
  part: Part,
  values: (number: SteeredNumber) => number,
  of: (line: Line) => boolean,
): SteeredNumber | undefined {
  return setup.lines
    .filter((line) => line.to === part.key && line.sign === 'excitatory' && of(line))
    .flatMap((line) => setup.numbers.filter((number) => number.part === line.key && number.name.startsWith('weight')))
    .sort((a, b) => values(b) - values(a))[0];
}

function scaled(number: SteeredNumber | undefined, values: (number: SteeredNumber) => number, factor: number): Remedy | undefined {
  if (!number || number.fixed) {
    return undefined;
  }
  const value = Number((values(number) * factor).toPrecision(3));
  return value >= number.min && value <= number.max && value !== values(number) ? { number, value } : undefined;
}

/** A stimulus that drives the part is raised; without one, the strongest excitatory weight. */
function moreInput(setup: Setup, part: Part, values: (number: SteeredNumber) => number): Remedy | undefined {
  const sources = new Set(setup.lines.filter((line) => line.to === part.key && line.sign !== 'inhibitory').map((line) => line.from));
  const drive = setup.numbers.find(
    (number) => sources.has(number.part) && /^(rateHz|amplitudePa|meanPa)$/.test(number.name) && values(number) > 0,
  );
  return scaled(drive ?? excitatory(setup, part, values, () => true), values, 1.5);
}

function lessExcitation(setup: Setup, part: Part, values: (number: SteeredNumber) => number): Remedy | undefined {
  const recurrent = excitatory(setup, part, values, (line) => line.from === line.to);
  return scaled(recurrent ?? excitatory(setup, part, values, () => true), values, 0.5);
}
