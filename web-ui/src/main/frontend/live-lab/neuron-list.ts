/** Of a population so many neurons are looked at together; with more, colors would repeat. */
export const MOST_NEURONS = 6;

const SEPARATORS = /[\s,;]+/;
const NUMBER = /\d+/g;

/** The neurons that a text names, each once: "0, 3"; null if it names none, too many, or one that is not there. */
export function neuronsIn(text: string, size: number, most: number): number[] | null {
  const words = text.split(SEPARATORS).filter((word) => word !== '');
  const neurons = [...new Set(words.map((word) => (/^\d+$/.test(word) ? Number(word) : NaN)))];
  const isFine = neurons.length > 0 && neurons.length <= most && neurons.every((neuron) => neuron < size);
  return isFine ? neurons : null;
}

export function textOf(neurons: readonly number[]): string {
  return neurons.join(', ');
}

/** The text with the number at the caret, or before it, changed; it stays among the neurons that there are. */
export function stepped(text: string, caret: number, by: number, size: number): string {
  const found = [...text.matchAll(NUMBER)];
  const meant = found.find(({ index, 0: digits }) => caret <= index + digits.length) ?? found.at(-1);
  if (!meant) {
    return text;
  }
  const next = Math.max(0, Math.min(size - 1, Number(meant[0]) + by));
  return text.slice(0, meant.index) + String(next) + text.slice(meant.index + meant[0].length);
}

/** Without a neuron that is there, unless it is the last one; else with it, in place of the oldest where there is no room. */
export function toggled(neurons: readonly number[], neuron: number, most: number): readonly number[] {
  if (neurons.includes(neuron)) {
    return neurons.length > 1 ? neurons.filter((each) => each !== neuron) : neurons;
  }
  return [...neurons, neuron].slice(-most);
}
