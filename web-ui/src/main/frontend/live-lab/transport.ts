import { button, element, filled, icon } from './dom';
import { type Numbers } from './numbers';
import { SeedField } from './seed-field';
import { setSteadily } from './steady';

export interface TransportEvents {
  toggled: () => void;
  stepped: () => void;
  restarted: () => void;
  /** starts over with other random numbers */
  reseeded: () => void;
  /** starts over with the random numbers of this seed */
  seeded: (seed: number) => void;
  sped: (msASecond: number) => void;
  latest: () => void;
  sounded: () => void;
}

/** Speeds on offer, in ms of biology a second; the last one is as fast as it goes. */
export const SPEEDS = [1, 10, 50, 100, 200, 500, 1000, Infinity];

/** Play, step, restart, seed, speed, the strip of what is kept, and the clock. */
export class Transport {
  readonly element: HTMLElement;
  readonly strip = element('canvas', 'sb-lab-strip-canvas', { 'aria-hidden': 'true' });
  readonly scrubber: HTMLInputElement;
  readonly #play: HTMLButtonElement;
  readonly #seed: SeedField;
  readonly #speed: HTMLSelectElement;
  readonly #clock = element('span', 'sb-lab-clock');
  readonly #latest: HTMLButtonElement;
  readonly #sound: HTMLButtonElement;
  readonly #words: Record<string, string>;
  #isPlaying: boolean | null = null;

  constructor(words: Record<string, string>, numbers: Numbers, speed: number, events: TransportEvents) {
    this.#words = words;
    this.#seed = new SeedField(words.seedName, words.seed, numbers, events.seeded);
    this.#play = button('sb-lab-play', words.play, 'play', events.toggled);
    this.#speed = element('select', 'sb-lab-speed', { 'aria-label': words.speed });
    for (const each of SPEEDS) {
      const text = each === Infinity ? words.fastest : each === 1000 ? words.realTime : filled(words.speedOf, String(each));
      this.#speed.append(element('option', '', { value: String(each), selected: each === speed ? '' : null }, text));
    }
    this.#speed.addEventListener('change', () => events.sped(Number(this.#speed.value)));
    this.scrubber = element('input', 'sb-lab-scrubber', { type: 'range', 'aria-label': words.scrub, min: '0', max: '1', step: '1' });
    this.#latest = button('sb-lab-latest sb-lab-hidden', words.latest, null, events.latest);
    this.#sound = button('sb-lab-sound', words.sound, 'sound', events.sounded);
    this.showSound(false);
    this.element = element(
      'div',
      'sb-lab-transport',
      { role: 'toolbar', 'aria-label': words.transport },
      this.#play,
      button('sb-lab-step', words.step, 'step', events.stepped),
      button('sb-lab-restart', words.restart, 'restart', events.restarted),
      button('sb-lab-reseed', words.reseed, 'dice', events.reseeded),
      this.#seed.element,
      this.#speed,
      this.#sound,
      element('div', 'sb-lab-strip', {}, this.strip, this.scrubber),
      this.#clock,
      this.#latest,
    );
  }

  /** Drawn again only when it changes: a new icon in each frame would lay the page out in each. */
  showPlaying(playing: boolean) {
    if (playing === this.#isPlaying) {
      return;
    }
    this.#isPlaying = playing;
    const label = playing ? this.#words.pause : this.#words.play;
    this.#play.replaceChildren(icon(playing ? 'pause' : 'play'));
    this.#play.setAttribute('aria-label', label);
    this.#play.title = `${label} (${this.#words.space})`;
  }

  showSeed(seed: number) {
    this.#seed.show(seed);
  }

  showSound(isOn: boolean) {
    this.#sound.setAttribute('aria-pressed', String(isOn));
  }

  /** What can be gone back to, in steps; what the hand holds stays where it is. */
  showRange(from: number, to: number, step: number, text: string, isPlaying: boolean) {
    setSteadily(this.scrubber, 'min', String(from));
    setSteadily(this.scrubber, 'max', String(to));
    if (document.activeElement !== this.scrubber || isPlaying) {
      setSteadily(this.scrubber, 'value', String(step));
    }
    setSteadily(this.scrubber, 'ariaValueText', text);
  }

  showTime(text: string, behind: boolean) {
    setSteadily(this.#clock, 'textContent', text);
    this.#latest.classList.toggle('sb-lab-hidden', !behind);
  }
}
