import { type TypedPlane } from './plane-code';
import { type Probe } from './protocol';

/** Speeds at the start, in ms of biology a second. */
const CELL_SPEED = 100;
const HERO_SPEED = 500;

/** The state variable that is a membrane potential. */
export const POTENTIAL = 'vMv';

/** Where a network can be played. */
export type HomeKind = 'browser' | 'server';

/** What the server tells of a network that is to be played. */
export interface Setup {
  /** where it can be played, best first */
  homes: HomeKind[];
  /** a cell of a notebook, or the first screen of the home page */
  variant: 'cell' | 'hero';
  /** path of the engine's files */
  engine: string;
  /** the network document, found valid; where only the server plays it, a name that it knows */
  document: string;
  /** names what a home in the page needs beside the document; empty for nothing */
  data: string;
  dtMs: number;
  seed: number;
  locale: string;
  editable: boolean;
  parts: Part[];
  lines: Line[];
  numbers: SteeredNumber[];
  probes: ProbeSetup[];
  planes: Plane[];
  equations?: PartEquations[];
  words: Record<string, string>;
  /** the number in which a second run beside this one differs, and its value there */
  twin?: { path: string; value: number; here: number | null } | null;
}

export type Sign = 'excitatory' | 'inhibitory' | 'none';

/** A population or stimulus. */
export interface Part {
  /** key on the canvas */
  key: string;
  id: string;
  role: 'population' | 'stimulus';
  size: number;
  color: number;
  sign: Sign;
  /** whether a neuron can be made to fire by hand */
  fires: boolean;
  /** type of a population's receptor model; empty for a stimulus */
  receptors: string;
  /** where the potentials that its neurons start from stand, if they are all the same and may be drawn; else empty */
  start?: string;
  /** whether the document records it */
  recorded?: boolean;
  /** state variables that a probe can show */
  variables: Variable[];
}

/** A state variable of a population. */
export interface Variable {
  name: string;
  /** with symbol and unit */
  label: string;
  /** of the receptors, not of the membrane */
  synaptic: boolean;
  threshold?: number;
  /** where the way to the threshold begins */
  rest?: number;
}

/** A projection. */
export interface Line {
  key: string;
  id: string;
  from: string;
  to: string;
  delayMs: number;
  sign: Sign;
  plastic: boolean;
  /** of its weights */
  unit: string;
}

/** A number of the document that a slider sets. */
export interface SteeredNumber {
  /** key on the canvas of the part or line it belongs to */
  part: string;
  /** JSON pointer into the document */
  path: string;
  /** name of the parameter, as in JSON */
  name: string;
  label: string;
  unit: string;
  value: number;
  min: number;
  max: number;
  step: number;
  whole: boolean;
  color: number;
  /** shown while its part is not selected */
  pinned: boolean;
  /** ends of its slider, where they are not found from its value */
  low?: number;
  high?: number;
  /** what the lesson locked of it, in words; empty where nothing */
  lock: string;
  /** whether it cannot be set */
  fixed: boolean;
}

export interface ProbeSetup extends Probe {
  label: string;
  color: number;
  threshold?: number;
  /** sampled, but not drawn as a trace */
  hidden?: boolean;
}

/** A population whose neurons have two variables. */
export interface Plane {
  /** key on the canvas */
  part: string;
  of: string;
  /** type of the neuron model */
  model: string;
  color: number;
  /** values of parameters of which each neuron has its own, by name */
  own: Readonly<Record<string, readonly number[]>>;
  currents: readonly Inflow[];
  /** where the equations are typed */
  typed?: TypedPlane | null;
}

/** A step current into some of the neurons. */
export interface Inflow {
  /** key of its stimulus on the canvas */
  part: string;
  /** how often its amplitude reaches a neuron */
  times: number;
  /** those that it reaches, a neuron as often as it is listed; null for all */
  targets: readonly number[] | null;
}

/** The equations of a population, with names between at signs where values stand. */
export interface PartEquations {
  /** key on the canvas */
  part: string;
  /** of built-in models */
  tex: string[];
  /** as they were typed */
  code: string[];
  /** in TeX, by name, for what has no single value to show; empty for its name */
  symbols: Record<string, string>;
}

/** The name of a number with its unit. */
export function labelOf(number: SteeredNumber): string {
  return number.unit ? `${number.label} (${number.unit})` : number.label;
}

/** Those that can fire; readouts and layers of rates do not. */
export function spikingPopulations(setup: Setup): Part[] {
  return setup.parts.filter((part) => part.role === 'population' && part.fires);
}

export function partOf(setup: Setup, key: string): Part | undefined {
  return setup.parts.find((part) => part.key === key);
}

/** What a part or line is called; its key on the canvas may say more. */
export function idOf(setup: Setup, key: string): string {
  return [...setup.parts, ...setup.lines].find((part) => part.key === key)?.id ?? key;
}

/** At which it plays at first, in ms of biology a second. */
export function firstSpeed(setup: Setup): number {
  return setup.variant === 'hero' ? HERO_SPEED : CELL_SPEED;
}

/** What decides which rows and sliders there can be, but not their values, and not which of many rows are shown. */
export function shapeOf(setup: Setup): string {
  const parts = setup.parts.map((part) => ({ ...part, recorded: undefined }));
  const numbers = setup.numbers.map(({ path, label, min, max }) => [path, label, min, max]);
  return JSON.stringify([setup.variant, parts, numbers, setup.dtMs, setup.editable, setup.locale]);
}

/** What the server tells of a network; texts come with the first one only. */
export function readSetup(text: string, before: Setup | null): Setup {
  const setup = JSON.parse(text) as Setup;
  return before && Object.keys(setup.words).length === 0 ? { ...setup, words: before.words } : setup;
}
