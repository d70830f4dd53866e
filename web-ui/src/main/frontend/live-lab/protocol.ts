/** What a home of the engine is asked and what it tells; simulator/browser/README.md has the meaning. */

export interface Probe {
  id: string;
  of: string;
  record: string;
  neurons: number[];
  everySteps?: number;
}

export interface NumberAt {
  path: string;
  value: number;
}

export type Request =
  | { type: 'load'; packed?: Uint8Array }
  | { type: 'data'; packed: Uint8Array }
  | { type: 'open'; id?: number; document: string }
  | { type: 'change'; document: string }
  | { type: 'play'; speed: number }
  | { type: 'pause' }
  | { type: 'step'; ms: number }
  | { type: 'seek'; ms: number }
  | { type: 'restart'; seed?: number }
  | { type: 'set'; id?: number; values: NumberAt[] }
  | { type: 'fire'; population: string; neuron: number }
  | { type: 'synapses'; id: number; population: string; neuron: number }
  | { type: 'probe'; probes: Probe[] }
  | { type: 'measure'; document: string; values: NumberAt[]; settleMs: number; ms: number }
  | { type: 'snapshot'; id: number }
  | { type: 'restore'; id: number; bytes: ArrayBuffer }
  | { type: 'shown' };

export interface Spikes {
  steps: ArrayLike<number>;
  neurons: ArrayLike<number>;
  /** how many were left out */
  left: number;
}

export interface Trace {
  /** step of the first sample */
  first: number;
  every: number;
  count: number;
  /** of member k, sample m: values[k * count + m] */
  values: ArrayLike<number>;
}

export interface Problem {
  path: string;
  code: string;
  bundle: string;
  key: string;
  args: string[];
}

/** By id of a population. */
export type MeanPotentials = Readonly<Partial<Record<string, number>>>;

export interface FrameMessage {
  type: 'frame';
  id?: number;
  step: number;
  timeMs: number;
  from: number;
  /** time went back to `step`: what was shown from there on is the former future */
  rewound?: boolean;
  /** takes the place of all that was shown */
  fresh?: boolean;
  playing: boolean;
  /** earliest time that can be gone back to */
  oldestMs: number;
  spikes: Record<string, Spikes>;
  traces: Record<string, Trace>;
  /** mean of each population with a membrane potential, at `step` */
  potentialsMv?: MeanPotentials;
  steeredAt: ArrayLike<number>;
  diverged?: Problem;
  lateMs: number;
}

export interface Measured {
  type: 'measured';
  id?: number;
  counts: Record<string, number>;
  sizes: Record<string, number>;
  ms: number;
}

/** Synapses of a projection onto one neuron, parallel lists. */
export interface IncomingSynapses {
  projection: string;
  sources: number[];
  weights: number[];
  delaySteps: number[];
}

export type Message =
  | { type: 'loaded'; engine: string; loadMs: number; id?: number }
  | { type: 'opened'; dtMs: number; buildMs: number; id?: number }
  | { type: 'set'; restarted: boolean; step: number; ms: number; id?: number }
  | { type: 'problems'; problems: Problem[]; id?: number }
  | { type: 'failed'; message: string; tooLarge?: boolean; id?: number }
  | { type: 'taken' | 'playing' | 'paused' | 'probing' | 'fired' | 'watching'; id?: number }
  | { type: 'synapses'; id: number; projections: IncomingSynapses[] }
  | { type: 'snapshot'; bytes: ArrayBuffer; id?: number }
  | FrameMessage
  | Measured;
