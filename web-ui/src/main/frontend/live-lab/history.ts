import { type FrameMessage, type MeanPotentials } from './protocol';
import { SpikeTrack, TraceTrack } from './tracks';

/** What was shown up to an end: spikes by part, samples by probe and member. */
export class Shown {
  readonly spikes = new Map<string, SpikeTrack>();
  readonly traces = new Map<string, TraceTrack[]>();
  /** how often its end was cut off */
  cuts = 0;

  spikesOf(part: string): SpikeTrack {
    return getOr(this.spikes, part, () => new SpikeTrack());
  }

  tracesOf(probe: string): TraceTrack[] {
    return getOr(this.traces, probe, () => []);
  }

  /** What was shown from a step up to the end at `to`. */
  copy(from: number, to: number): Shown {
    const copy = new Shown();
    this.spikes.forEach((track, part) => copy.spikes.set(part, track.copy(from, to)));
    this.traces.forEach((tracks, probe) =>
      copy.traces.set(
        probe,
        tracks.map((track) => track.copy(from)),
      ),
    );
    return copy;
  }
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

/** A change of a value, to be marked on the axis of time. */
export interface Mark {
  step: number;
  text: string;
}

/**
 * The last seconds of an endless run. Going back in time keeps what then was the future, as a ghost, until the run has come past
 * its end.
 */
export class History {
  readonly #keptSteps: number;
  #present = new Shown();
  #ghost: Shown | null = null;
  #marks: Mark[] = [];
  step = 0;
  oldestStep = 0;
  /** mean of each population with a membrane potential, at `step` */
  potentialsMv: MeanPotentials = {};
  ghostEnd = 0;
  /** step at which the run left its former future */
  branch = 0;

  constructor(keptSteps: number) {
    this.#keptSteps = keptSteps;
  }

  get present(): Shown {
    return this.#present;
  }

  get ghost(): Shown | null {
    return this.#ghost;
  }

  get marks(): readonly Mark[] {
    return this.#marks;
  }

  /** The first change since the run left its former future; undefined where none is shown, or nothing was changed since. */
  get parting(): Mark | undefined {
    return this.#ghost ? this.#marks.find((mark) => mark.step >= this.branch) : undefined;
  }

  get end(): number {
    return Math.max(this.step, this.ghostEnd);
  }

  /** A part has fewer neurons from now on: no row is left for the others. */
  keepFirst(part: string, neurons: number) {
    this.#present.spikes.get(part)?.keepFirst(neurons);
    this.#ghost?.spikes.get(part)?.keepFirst(neurons);
  }

  mark(text: string) {
    this.#marks = this.#marks.filter((mark) => mark.step !== this.step);
    this.#marks.push({ step: this.step, text });
  }

  take(frame: FrameMessage, dtMs: number) {
    if (frame.fresh) {
      this.forget();
    }
    if (frame.rewound) {
      this.#goBack(frame.step);
    }
    for (const [part, spikes] of Object.entries(frame.spikes)) {
      this.#present.spikesOf(part).append(spikes, frame.from, frame.step);
    }
    for (const [probe, trace] of Object.entries(frame.traces)) {
      const tracks = this.#present.tracesOf(probe);
      const members = trace.count === 0 ? 0 : trace.values.length / trace.count;
      for (let k = 0; k < members; k++) {
        (tracks[k] ??= new TraceTrack()).append(trace, k);
      }
    }
    this.step = frame.step;
    this.oldestStep = Math.round(frame.oldestMs / dtMs);
    this.potentialsMv = frame.potentialsMv ?? {};
    this.#age();
  }

  forget() {
    this.#present = new Shown();
    this.dropGhost();
    this.#marks = [];
    this.step = 0;
    this.potentialsMv = {};
  }

  dropGhost() {
    this.#ghost = null;
    this.ghostEnd = 0;
  }

  #goBack(step: number) {
    if (step >= this.step) {
      return;
    }
    const later = new Shown();
    this.#present.cuts++;
    for (const [part, track] of this.#present.spikes) {
      later.spikesOf(part).append(track.cut(step), step, this.step);
      this.#ghost?.spikes.get(part)?.forgetBefore(this.step);
    }
    for (const [probe, tracks] of this.#present.traces) {
      later.traces.set(
        probe,
        tracks.map((track) => track.cut(step)),
      );
    }
    this.#addFormer(later);
    this.#ghost = later;
    this.ghostEnd = this.end;
    this.branch = step;
    this.#marks = this.#marks.filter((mark) => mark.step < step);
  }

  /** The part of a ghost of before that lies beyond what was run since. */
  #addFormer(later: Shown) {
    for (const [part, track] of this.#ghost?.spikes ?? []) {
      later.spikesOf(part).append(track.cut(this.step), this.step, this.ghostEnd);
    }
  }

  #age() {
    if (this.#ghost && this.step > this.ghostEnd) {
      this.dropGhost();
    }
    const oldest = this.step - this.#keptSteps;
    for (const track of this.#present.spikes.values()) {
      track.forgetBefore(oldest);
    }
    for (const tracks of this.#present.traces.values()) {
      tracks.forEach((track) => track.forgetBefore(oldest));
    }
    this.#marks = this.#marks.filter((mark) => mark.step >= oldest);
  }
}
