import { element, filled } from '../live-lab/dom';
import { Numbers } from '../live-lab/numbers';
import { argument, contributions, derivative, run, STEPS, sum, type Surrogate } from './gradient';
import { curvePlot, flowPlot, potentialPlot } from './plots';

interface Words extends Record<string, string> {
  locale: string;
}

/** Greatest parameter of the slider, by surrogate; a larger one of a plan becomes the end. */
const MOST: Record<Surrogate, number> = { fastSigmoid: 25, atan: 10, triangle: 2, none: 0 };

let ids = 0;

/** <spike-gradient>: a neuron, the derivative of its spike in training, and the gradient of one step. */
class SpikeGradientElement extends HTMLElement {
  #words: Words = { locale: 'en' };
  #numbers = new Numbers('en');
  #surrogate: Surrogate = 'fastSigmoid';
  readonly #parameter = slider(0, MOST.fastSigmoid, 0.1, 5);
  readonly #weight = slider(0.05, 1, 0.01, 0.25);
  readonly #step = slider(1, STEPS, 1, 12);
  readonly #figure = element('div', 'sb-gradient-figure', { 'aria-hidden': 'true' });
  readonly #said = element('p', 'sb-gradient-said', { role: 'status' });

  constructor() {
    super();
    [this.#parameter, this.#weight, this.#step].forEach((each) => each.addEventListener('input', () => this.#draw()));
  }

  /** Called by the server, first. */
  speak(texts: string) {
    this.#words = JSON.parse(texts) as Words;
    this.#numbers = new Numbers(this.#words.locale);
    const controls = element('div', 'sb-gradient-controls');
    controls.append(this.#labeled('parameter', this.#parameter), this.#labeled('weight', this.#weight), this.#labeled('step', this.#step));
    this.replaceChildren(controls, this.#figure, this.#said);
    this.#draw();
  }

  /** Called by the server: what the plan has. */
  take(surrogate: Surrogate, parameter: number) {
    this.#surrogate = surrogate;
    this.#parameter.max = String(Math.max(MOST[surrogate], parameter));
    this.#parameter.value = String(parameter);
    this.#parameter.disabled = surrogate === 'none';
    this.#draw();
  }

  #labeled(word: string, range: HTMLInputElement): HTMLElement {
    range.id = `spike-gradient-${++ids}`;
    return element('div', 'sb-range', {}, element('label', '', { for: range.id }, this.#word(word)), element('output', 'sb-number'), range);
  }

  #word(key: string): string {
    return this.#words[key] ?? '';
  }

  #draw() {
    const steps = run(Number(this.#weight.value));
    const t = Number(this.#step.value) - 1;
    const parameter = Number(this.#parameter.value);
    const x = argument(steps[t]?.potential ?? 0);
    const flow = contributions(steps, t, this.#surrogate, parameter);
    const word = (key: string) => this.#word(key);
    this.#figure.innerHTML =
      potentialPlot(steps, t, word, this.#numbers) +
      curvePlot(this.#surrogate, parameter, x, word, this.#numbers) +
      flowPlot(flow, t, word, this.#numbers);
    this.#tell(x, flow, t, parameter, steps[t]?.spike ?? false);
  }

  #tell(x: number, flow: number[], t: number, parameter: number, spike: boolean) {
    for (const range of [this.#parameter, this.#weight, this.#step]) {
      const value = this.#numbers.significant(Number(range.value), 3);
      range.setAttribute('aria-valuetext', value);
      const output = range.parentElement?.querySelector('output');
      if (output) {
        output.textContent = value;
      }
    }
    this.#said.textContent = filled(
      this.#word(spike ? 'saidSpike' : 'said'),
      String(t + 1),
      this.#numbers.fixed(x, 2),
      this.#numbers.significant(derivative(this.#surrogate, parameter, x), 2),
      this.#numbers.significant(sum(flow), 2),
    );
  }
}

function slider(min: number, max: number, step: number, value: number): HTMLInputElement {
  const range = element('input', '', { type: 'range', min: String(min), max: String(max), step: String(step) });
  range.value = String(value);
  return range;
}

customElements.define('spike-gradient', SpikeGradientElement);
