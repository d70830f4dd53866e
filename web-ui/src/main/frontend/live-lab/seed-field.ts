import { element } from './dom';
import { type Numbers } from './numbers';
import { setSteadily } from './steady';

/** The largest one that a document takes. */
const LARGEST = Number.MAX_SAFE_INTEGER;

/** What was typed as a seed; undefined if a document could not have it. */
export function seedOf(text: string, numbers: Numbers): number | undefined {
  const seed = numbers.parse(text);
  return Number.isInteger(seed) && seed >= 0 && seed <= LARGEST ? seed : undefined;
}

/** The seed of the run, to read and to type, with its name in the same box. */
export class SeedField {
  readonly element: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #label: string;
  readonly #numbers: Numbers;

  constructor(name: string, label: string, numbers: Numbers, typed: (seed: number) => void) {
    this.#label = label;
    this.#numbers = numbers;
    this.#input = element('input', '', {
      type: 'text',
      inputmode: 'numeric',
      autocomplete: 'off',
      'aria-label': label,
      title: label,
    });
    this.#input.addEventListener('change', () => this.#take(typed));
    this.element = element('label', 'sb-lab-seed', {}, element('span', '', { 'aria-hidden': 'true' }, name), this.#input);
  }

  /** One that is not good is marked, and stays to be corrected. */
  #take(typed: (seed: number) => void) {
    const seed = seedOf(this.#input.value, this.#numbers);
    this.#input.setAttribute('aria-invalid', String(seed === undefined));
    this.#input.title = seed === undefined ? `0 … ${this.#numbers.significant(LARGEST, 16)}` : this.#label;
    if (seed !== undefined) {
      this.#input.value = String(seed);
      typed(seed);
    }
  }

  /** Of the run as it is now; what is being typed stays. */
  show(seed: number) {
    if (document.activeElement !== this.#input && this.#input.getAttribute('aria-invalid') !== 'true') {
      setSteadily(this.#input, 'value', String(seed));
    }
  }
}
