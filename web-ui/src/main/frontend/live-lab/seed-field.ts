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

/** The seed of the run, to read and to type. */
export class SeedField {
  readonly element: HTMLInputElement;
  readonly #label: string;
  readonly #numbers: Numbers;

  constructor(label: string, numbers: Numbers, typed: (seed: number) => void) {
    this.#label = label;
    this.#numbers = numbers;
    this.element = element('input', 'sb-lab-seed', {
      type: 'text',
      inputmode: 'numeric',
      autocomplete: 'off',
      'aria-label': label,
      title: label,
    });
    this.element.addEventListener('change', () => this.#take(typed));
  }

  /** One that is not good is marked, and stays to be corrected. */
  #take(typed: (seed: number) => void) {
    const seed = seedOf(this.element.value, this.#numbers);
    this.element.setAttribute('aria-invalid', String(seed === undefined));
    this.element.title = seed === undefined ? `0 … ${this.#numbers.significant(LARGEST, 16)}` : this.#label;
    if (seed !== undefined) {
      this.element.value = String(seed);
      typed(seed);
    }
  }

  /** Of the run as it is now; what is being typed stays. */
  show(seed: number) {
    if (document.activeElement !== this.element && this.element.getAttribute('aria-invalid') !== 'true') {
      setSteadily(this.element, 'value', String(seed));
    }
  }
}
