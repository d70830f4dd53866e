import { button, element, filled } from './dom';
import { type Numbers } from './numbers';
import { differences, pin, type PinnedRun } from './pinned-run';
import { type Player } from './player';
import { rateOf } from './rates';
import { idOf, type Part, type Setup, type SteeredNumber } from './setup';
import { setSteadily } from './steady';

/** Differences that find room; the others are counted. */
const MOST_DIFFERENCES = 3;

/** Pins what a run shows, and says in what the run differs from it now: numbers that were set, and rates. */
export class Comparison {
  readonly button: HTMLButtonElement;
  readonly element = element('p', 'sb-lab-comparison sb-lab-hidden');
  readonly #numbers: Numbers;
  readonly #valueOf: (number: SteeredNumber) => number;
  #pinned: PinnedRun | null = null;

  constructor(words: Record<string, string>, numbers: Numbers, valueOf: (number: SteeredNumber) => number, pressed: () => void) {
    this.#numbers = numbers;
    this.#valueOf = valueOf;
    this.button = button('sb-lab-remedy sb-lab-pin-run', words.pinRun, null, pressed);
    this.button.title = words.pinRunHelp;
  }

  /** What is drawn behind the run; null while none is pinned. */
  get pinned(): PinnedRun | null {
    return this.#pinned;
  }

  /** @param parts populations whose rates are compared */
  toggle(player: Player, setup: Setup, parts: readonly Part[]) {
    this.#pinned = this.#pinned
      ? null
      : pin(player.history, setup.parts, setup.numbers, this.#valueOf, Math.min(player.windowMs, player.timeMs), setup.dtMs);
    this.#show(setup);
    this.say(player, setup, parts);
  }

  /** Continues to compare with what was pinned before, also with other parts; runs in other steps are not comparable. */
  restore(pinned: PinnedRun | null, setup: Setup) {
    this.#pinned = pinned?.dtMs === setup.dtMs ? pinned : null;
    this.#show(setup);
  }

  #show({ words }: Setup) {
    const label = this.#pinned ? words.unpinRun : words.pinRun;
    this.button.textContent = label;
    this.button.setAttribute('aria-label', label);
    this.element.classList.toggle('sb-lab-hidden', !this.#pinned);
  }

  say(player: Player, setup: Setup, parts: readonly Part[]) {
    const pinned = this.#pinned;
    if (pinned) {
      const rates = parts.map((part) => this.#rate(pinned, part, player, setup));
      const time = this.#numbers.significant(Math.round(pinned.step * setup.dtMs), 9);
      setSteadily(this.element, 'textContent', filled(setup.words.compared, time, this.#values(pinned, setup), rates.join(', ')));
    }
  }

  #values(pinned: PinnedRun, setup: Setup): string {
    const all = differences(pinned, setup.numbers, this.#valueOf);
    const said = all.slice(0, MOST_DIFFERENCES).map(({ number, before, now }) => {
      const values = `${this.#numbers.significant(before)} → ${this.#numbers.significant(now)} ${number.unit}`.trim();
      return `${idOf(setup, number.part)}: ${number.label} ${values}`;
    });
    const left = all.length - said.length;
    const pattern = left === 1 ? setup.words.comparedMoreOne : setup.words.comparedMore;
    const more = left > 0 ? [filled(pattern, this.#numbers.significant(left))] : [];
    return [...said, ...more].join(', ') || setup.words.comparedSame;
  }

  #rate(pinned: PinnedRun, part: Part, player: Player, setup: Setup): string {
    const now = rateOf(player.history, part, Math.min(player.windowMs, player.timeMs), setup.dtMs);
    return `${part.id} ${this.#numbers.hertz(pinned.rates.get(part.id) ?? 0)} → ${this.#numbers.hertz(now)}`;
  }
}
