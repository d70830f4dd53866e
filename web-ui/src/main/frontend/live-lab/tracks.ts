import { OmittedSpikes } from './omitted-spikes';
import { type Spikes, type Trace } from './protocol';

const FIRST_CAPACITY = 4096;

/** First place in ascending numbers whose number is at least `wanted`. */
function firstAtLeast(numbers: Int32Array, from: number, to: number, wanted: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Spikes of one part, ordered by step; the oldest leave at the front. */
export class SpikeTrack {
  #steps = new Int32Array(FIRST_CAPACITY);
  #neurons = new Int32Array(FIRST_CAPACITY);
  #start = 0;
  #end = 0;
  readonly #omitted = new OmittedSpikes();

  /** Adds the spikes of the steps from `from` up to but without `to`. */
  append(spikes: Spikes, from: number, to: number) {
    this.#omitted.add(from, to, spikes.left);
    const count = spikes.steps.length;
    this.#makeRoom(count);
    this.#steps.set(spikes.steps, this.#end);
    this.#neurons.set(spikes.neurons, this.#end);
    this.#end += count;
  }

  #makeRoom(count: number) {
    if (this.#end + count <= this.#steps.length) {
      return;
    }
    const kept = this.#end - this.#start;
    const capacity = Math.max(FIRST_CAPACITY, 2 * (kept + count));
    this.#steps = moved(this.#steps, this.#start, this.#end, capacity);
    this.#neurons = moved(this.#neurons, this.#start, this.#end, capacity);
    this.#start = 0;
    this.#end = kept;
  }

  /** Calls `visit` for the spikes of the steps from `from` up to but without `to`. */
  visit(from: number, to: number, visit: (step: number, neuron: number) => void) {
    const last = firstAtLeast(this.#steps, this.#start, this.#end, to);
    for (let k = firstAtLeast(this.#steps, this.#start, this.#end, from); k < last; k++) {
      visit(this.#steps[k], this.#neurons[k]);
    }
  }

  /**
   * The next spike in time in a direction from a step; spikes of one step are passed by neuron.
   *
   * @param neuron at which one stands in that step; without it, no spike of the step itself counts
   */
  near(step: number, sign: 1 | -1, neuron?: number): { step: number; neuron: number } | undefined {
    const first = firstAtLeast(this.#steps, this.#start, this.#end, step);
    let k = first;
    if (neuron !== undefined) {
      while (k < this.#end && this.#steps[k] === step && this.#neurons[k] !== neuron) {
        k++;
      }
      k += sign;
    } else {
      k = sign < 0 ? first - 1 : firstAtLeast(this.#steps, first, this.#end, step + 1);
    }
    return k >= this.#start && k < this.#end ? { step: this.#steps[k], neuron: this.#neurons[k] } : undefined;
  }

  /** With those that were left out, about. */
  count(from: number, to: number): number {
    const first = firstAtLeast(this.#steps, this.#start, this.#end, from);
    const shown = firstAtLeast(this.#steps, this.#start, this.#end, to) - first;
    return shown + Math.round(this.omitted(from, to));
  }

  /** About how many spikes of these steps were left out. */
  omitted(from: number, to: number): number {
    return this.#omitted.count(from, to);
  }

  /** Calls `visit` for the frames of these steps from which spikes were left out, with about how many. */
  visitOmitted(from: number, to: number, visit: (from: number, to: number, count: number) => void) {
    this.#omitted.visit(from, to, visit);
  }

  /** The spikes of the steps from `from` up to but without `to`, in a track of their own. */
  copy(from: number, to: number): SpikeTrack {
    const first = firstAtLeast(this.#steps, this.#start, this.#end, from);
    const last = firstAtLeast(this.#steps, first, this.#end, to);
    const copy = new SpikeTrack();
    const left = this.#omitted.count(from, to);
    copy.append({ steps: this.#steps.slice(first, last), neurons: this.#neurons.slice(first, last), left }, from, to);
    return copy;
  }

  forgetBefore(step: number) {
    this.#omitted.forgetBefore(step);
    this.#start = firstAtLeast(this.#steps, this.#start, this.#end, step);
  }

  /** Forgets the spikes of all neurons but the first ones. */
  keepFirst(neurons: number) {
    let kept = this.#start;
    for (let k = this.#start; k < this.#end; k++) {
      if (this.#neurons[k] < neurons) {
        this.#steps[kept] = this.#steps[k];
        this.#neurons[kept++] = this.#neurons[k];
      }
    }
    this.#end = kept;
  }

  /** Takes away what is at or after a step. */
  cut(step: number): Spikes {
    const at = firstAtLeast(this.#steps, this.#start, this.#end, step);
    const left = this.#omitted.cut(step);
    const cut = { steps: this.#steps.slice(at, this.#end), neurons: this.#neurons.slice(at, this.#end), left };
    this.#end = at;
    return cut;
  }
}

function moved(numbers: Int32Array, from: number, to: number, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity);
  larger.set(numbers.subarray(from, to));
  return larger;
}

/** Samples of one state variable of one neuron, evenly spaced; a gap begins it again. */
export class TraceTrack {
  #first = 0;
  #every = 1;
  #values: number[] = [];

  /** @param member which of the trace's neurons */
  append(trace: Trace, member: number) {
    const next = this.#first + this.#values.length * this.#every;
    if (trace.count > 0 && (trace.every !== this.#every || trace.first !== next)) {
      this.#values = [];
      this.#first = trace.first;
      this.#every = trace.every;
    }
    for (let m = 0; m < trace.count; m++) {
      this.#values.push(trace.values[member * trace.count + m]);
    }
  }

  /** Steps from one sample to the next. */
  get every(): number {
    return this.#every;
  }

  /** The latest sample; undefined before there is one. */
  last(): number | undefined {
    return this.#values.at(-1);
  }

  /** Step and value of the samples of the steps from `from` up to but without `to`. */
  visit(from: number, to: number, visit: (step: number, value: number) => void) {
    const first = Math.max(0, Math.ceil((from - this.#first) / this.#every));
    const last = Math.min(this.#values.length, Math.ceil((to - this.#first) / this.#every));
    for (let m = first; m < last; m++) {
      visit(this.#first + m * this.#every, this.#values[m]);
    }
  }

  /** The samples of the steps from `from` on, in a track of their own. */
  copy(from: number): TraceTrack {
    const at = Math.min(this.#values.length, Math.max(0, Math.ceil((from - this.#first) / this.#every)));
    const copy = new TraceTrack();
    copy.#first = this.#first + at * this.#every;
    copy.#every = this.#every;
    copy.#values = this.#values.slice(at);
    return copy;
  }

  forgetBefore(step: number) {
    const gone = Math.min(this.#values.length, Math.floor((step - this.#first) / this.#every));
    if (gone > this.#values.length / 2) {
      this.#values = this.#values.slice(gone);
      this.#first += gone * this.#every;
    }
  }

  /** Takes away what is at or after a step. */
  cut(step: number): TraceTrack {
    const at = Math.min(this.#values.length, Math.max(0, Math.ceil((step - this.#first) / this.#every)));
    const cut = new TraceTrack();
    cut.#first = this.#first + at * this.#every;
    cut.#every = this.#every;
    cut.#values = this.#values.splice(at);
    return cut;
  }
}
