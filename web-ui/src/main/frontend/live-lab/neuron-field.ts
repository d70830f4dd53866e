import { element, filled } from './dom';
import { neuronsIn, stepped, textOf } from './neuron-list';
import { type Part } from './setup';

/** Neurons passed by an arrow key with Shift. */
const MANY = 10;

/** Names the neurons of a population that are looked at: typed, stepped by arrow keys, or picked elsewhere. */
export class NeuronField {
  readonly element: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #problem = element('span', 'sb-lab-neurons-problem', { role: 'status' });
  readonly #part: Part;
  readonly #most: number;
  readonly #words: Record<string, string>;
  readonly #changed: (neurons: readonly number[]) => void;

  /** @param most how many can be named; 1 for a figure of one neuron */
  constructor(
    part: Part,
    neurons: readonly number[],
    most: number,
    words: Record<string, string>,
    changed: (neurons: readonly number[]) => void,
  ) {
    this.#part = part;
    this.#most = Math.min(most, part.size);
    this.#words = words;
    this.#changed = changed;
    const help = this.#most === 1 ? words.probeNeuronHelp : words.probeNeuronsHelp;
    this.#input = element('input', 'sb-lab-neurons', {
      type: 'text',
      inputmode: 'numeric',
      autocomplete: 'off',
      title: filled(help, String(part.size - 1), String(this.#most)),
    });
    const label = this.#most === 1 ? words.probeNeuron : words.probeNeurons;
    this.element = element('div', 'sb-lab-neurons-of', {}, element('label', '', {}, `${label} `, this.#input), this.#problem);
    this.#input.addEventListener('input', () => this.#take());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.show(neurons);
  }

  /** Neurons that were picked elsewhere. */
  show(neurons: readonly number[]) {
    this.#input.value = textOf(neurons);
    this.#say('');
  }

  #key(event: KeyboardEvent) {
    const sign = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (sign === 0) {
      return;
    }
    event.preventDefault();
    const caret = this.#input.selectionStart ?? this.#input.value.length;
    this.#input.value = stepped(this.#input.value, caret, sign * (event.shiftKey ? MANY : 1), this.#part.size);
    this.#input.setSelectionRange(caret, caret);
    this.#take();
  }

  #take() {
    const neurons = neuronsIn(this.#input.value, this.#part.size, this.#most);
    if (neurons) {
      this.#say('');
      this.#changed(neurons);
    } else {
      const problem = this.#most === 1 ? this.#words.probeNoNeuron : this.#words.probeNoNeurons;
      this.#say(filled(problem, this.#input.value, String(this.#part.size - 1), String(this.#most)));
    }
  }

  #say(problem: string) {
    this.#problem.textContent = problem;
    this.#input.setAttribute('aria-invalid', String(problem !== ''));
  }
}
