import { type Axis } from './axis';
import { type TraceTrack } from './tracks';

/** Points for which there is room before a line is longer. */
const FIRST_CAPACITY = 4096;

/** What rounding may add to a whole number of samples a pixel, without making bins of one more. */
const ROUNDING = 1e-6;

/**
 * A trace as a line of two points a pixel at most: the lowest and the highest sample of each bin, in the order of time, so that no
 * peak and no reset is lost. A bin has as few samples as fill a pixel; of two, both are points. Bins begin at multiples of their
 * length since the start of the run, not at the edge of the window: while it moves, they hold the same samples. The samples next
 * to a gap and at both ends are points too.
 */
export class TraceLine {
  #steps = new Float64Array(FIRST_CAPACITY);
  /** NaN for a gap */
  #values = new Float64Array(FIRST_CAPACITY);
  #count = 0;
  #least = Infinity;
  #most = -Infinity;
  #binSteps = 1;
  /** step at which the next bin begins */
  #binEnd = -Infinity;
  /** whether the last sample was one, and not a gap */
  #isRunning = false;
  #low = 0;
  #lowStep = 0;
  #high = 0;
  #highStep = 0;
  #last = 0;
  #lastStep = 0;

  /** The lowest value; infinity without samples. */
  get least(): number {
    return this.#least;
  }

  /** The highest value; minus infinity without samples. */
  get most(): number {
    return this.#most;
  }

  /** Takes the samples of the steps from the bin of `from` on, up to but without `to`, in place of those that it had. */
  take(track: TraceTrack, from: number, to: number, stepsAPixel: number): this {
    this.#count = 0;
    this.#least = Infinity;
    this.#most = -Infinity;
    this.#binSteps = track.every * Math.max(1, Math.ceil(stepsAPixel / track.every - ROUNDING));
    track.visit(this.#binSteps * Math.floor(from / this.#binSteps), to, this.#add);
    this.#endRun();
    return this;
  }

  /** Calls `visit` for each point; with NaN for a gap. */
  visit(visit: (step: number, value: number) => void) {
    for (let k = 0; k < this.#count; k++) {
      visit(this.#steps[k], this.#values[k]);
    }
  }

  /** Draws it as one path. */
  stroke(c: CanvasRenderingContext2D, axis: Axis, y: (value: number) => number) {
    c.lineJoin = 'bevel'; // a miter takes longer to draw, and reaches beyond a peak
    c.beginPath();
    for (let k = 0; k < this.#count; k++) {
      const value = this.#values[k];
      if (k === 0 || Number.isNaN(this.#values[k - 1])) {
        c.moveTo(axis.x(this.#steps[k]), y(value));
      } else if (!Number.isNaN(value)) {
        c.lineTo(axis.x(this.#steps[k]), y(value));
      }
    }
    c.stroke();
  }

  readonly #add = (step: number, value: number) => {
    if (!Number.isFinite(value)) {
      this.#endRun();
      return;
    }
    if (step >= this.#binEnd) {
      this.#beginBin(step, value);
    } else if (value < this.#low) {
      this.#low = value;
      this.#lowStep = step;
    } else if (value > this.#high) {
      this.#high = value;
      this.#highStep = step;
    }
    this.#last = value;
    this.#lastStep = step;
  };

  #beginBin(step: number, value: number) {
    if (this.#isRunning) {
      this.#endBin();
    } else {
      this.#beginRun(step, value);
    }
    this.#binEnd = this.#binSteps * (Math.floor(step / this.#binSteps) + 1);
    this.#low = this.#high = value;
    this.#lowStep = this.#highStep = step;
  }

  #endBin() {
    if (this.#lowStep < this.#highStep) {
      this.#put(this.#lowStep, this.#low);
      this.#put(this.#highStep, this.#high);
    } else {
      this.#put(this.#highStep, this.#high);
      this.#put(this.#lowStep, this.#low);
    }
    this.#least = Math.min(this.#least, this.#low);
    this.#most = Math.max(this.#most, this.#high);
  }

  #beginRun(step: number, value: number) {
    if (this.#count > 0) {
      this.#put(NaN, NaN);
    }
    this.#put(step, value);
    this.#isRunning = true;
  }

  #endRun() {
    if (this.#isRunning) {
      this.#endBin();
      this.#put(this.#lastStep, this.#last);
      this.#isRunning = false;
      this.#binEnd = -Infinity;
    }
  }

  /** A sample may be the first, an extreme and the last: it is one point. */
  #put(step: number, value: number) {
    if (this.#count > 0 && this.#steps[this.#count - 1] === step) {
      return;
    }
    if (this.#count === this.#steps.length) {
      this.#steps = widened(this.#steps);
      this.#values = widened(this.#values);
    }
    this.#steps[this.#count] = step;
    this.#values[this.#count] = value;
    this.#count++;
  }
}

function widened(numbers: Float64Array): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(2 * numbers.length);
  wider.set(numbers);
  return wider;
}
