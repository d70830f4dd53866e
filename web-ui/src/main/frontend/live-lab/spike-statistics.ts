import { type SpikeTrack } from './tracks';

/** Inter-spike intervals of a part, pooled over its neurons, with the mean of their coefficients of variation. */
export interface Intervals {
  ms: number[];
  meanMs: number;
  /** of the neurons that have enough intervals; undefined if none has */
  cv?: number;
}

/** A neuron with fewer intervals has no coefficient of variation worth the name. */
const LEAST_INTERVALS = 5;

export function intervals(track: SpikeTrack, from: number, to: number, dtMs: number): Intervals {
  const last = new Map<number, number>();
  const own = new Map<number, number[]>();
  const ms: number[] = [];
  track.visit(from, to, (step, neuron) => {
    const before = last.get(neuron);
    last.set(neuron, step);
    if (before !== undefined) {
      const interval = (step - before) * dtMs;
      ms.push(interval);
      const list = own.get(neuron);
      if (list) {
        list.push(interval);
      } else {
        own.set(neuron, [interval]);
      }
    }
  });
  const variations = [...own.values()].filter((list) => list.length >= LEAST_INTERVALS).map(variation);
  return { ms, meanMs: mean(ms), cv: variations.length > 0 ? mean(variations) : undefined };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard deviation over mean. */
function variation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2))) / middle;
}

/** How many values fall into each of `bins` bins from `least` to `most`; others are left out. */
export function histogram(values: readonly number[], least: number, most: number, bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) {
    const bin = Math.floor(((value - least) / (most - least)) * bins);
    if (bin >= 0 && bin < bins) {
      counts[bin]++;
    } else if (value === most) {
      counts[bins - 1]++;
    }
  }
  return counts;
}

/** Power of a signal about its mean by frequency: Welch's average over half overlapping Hann windows. */
export interface Spectrum {
  /** from one value to the next */
  stepHz: number;
  /** in signal² / Hz, from 0 Hz */
  power: number[];
}

/** @param length of a window, a power of two; the signal has at least as many values */
export function spectrum(signal: ArrayLike<number>, sampleMs: number, length: number): Spectrum {
  const all = Array.from(signal);
  const middle = mean(all);
  const hann = Array.from({ length }, (_, k) => 0.5 - 0.5 * Math.cos((2 * Math.PI * k) / length));
  const norm = hann.reduce((sum, weight) => sum + weight * weight, 0) * (1000 / sampleMs);
  const power = new Array<number>(length / 2).fill(0);
  let windows = 0;
  for (let start = 0; start + length <= all.length; start += length / 2) {
    const re = Float64Array.from(hann, (weight, k) => weight * (all[start + k] - middle));
    const im = new Float64Array(length);
    transform(re, im);
    for (let f = 0; f < length / 2; f++) {
      power[f] += (2 * (re[f] * re[f] + im[f] * im[f])) / norm;
    }
    windows++;
  }
  return { stepHz: 1000 / (sampleMs * length), power: power.map((value) => value / Math.max(1, windows)) };
}

/** Fourier transform in place, by halves (Cooley and Tukey); the length is a power of two. */
function transform(re: Float64Array, im: Float64Array) {
  const n = re.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) {
      j ^= bit;
    }
    j ^= bit;
    if (i < j) {
      [re[i], re[j]] = [re[j], re[i]];
      [im[i], im[j]] = [im[j], im[i]];
    }
  }
  for (let half = 1; half < n; half *= 2) {
    for (let start = 0; start < n; start += 2 * half) {
      butterflies(re, im, start, half);
    }
  }
}

function butterflies(re: Float64Array, im: Float64Array, start: number, half: number) {
  for (let k = 0; k < half; k++) {
    const angle = (-Math.PI * k) / half;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const [a, b] = [start + k, start + k + half];
    const x = re[b] * cos - im[b] * sin;
    const y = re[b] * sin + im[b] * cos;
    re[b] = re[a] - x;
    im[b] = im[a] - y;
    re[a] += x;
    im[a] += y;
  }
}
