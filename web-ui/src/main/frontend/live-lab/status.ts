import { type CanvasLink } from './canvas-link';
import { element, filled } from './dom';
import { besideFormer } from './effects';
import { type Numbers } from './numbers';
import { type Player } from './player';
import { rateOf } from './rates';
import { Seldom } from './seldom';
import { type HomeKind, type Part, type Setup } from './setup';
import { setSteadily } from './steady';

const RATE_WINDOW_MS = 250;
const TOLD_EVERY_MS = 120;
const ANNOUNCED_EVERY_MS = 5_000;

/** Behind the speed that was requested; said from here on. */
const SLOW_FROM_MS = 200;

/** Says where a network runs and how dots are drawn, and for readers of screens its rates once in a while. */
export class Status {
  readonly where = element('span', 'sb-lab-where');
  readonly announced = element('span', 'sb-lab-announced', { 'aria-live': 'polite' });
  readonly #told = new Seldom(TOLD_EVERY_MS);
  #lastAnnounced = 0;

  /** Whether what changes quickly is to be told: about eight times a second; seldom while a change by hand is on its way. */
  isDue(now: number, isChanging: boolean): boolean {
    return this.#told.isDue(now, isChanging);
  }

  /** What is told has changed: the next drawing says it. */
  renew() {
    this.#told.renew();
  }

  /** @param parts populations whose rates readers of screens hear */
  say(player: Player, setup: Setup, parts: readonly Part[], home: HomeKind, link: CanvasLink, numbers: Numbers, now: number) {
    const where = [whereText(setup, player.seed, home, numbers), slowText(player, setup, home), dotsText(setup, link, numbers)]
      .filter((text) => text !== '')
      .join(' ');
    setSteadily(this.where, 'textContent', where);
    if (now - this.#lastAnnounced > ANNOUNCED_EVERY_MS && player.isPlaying) {
      this.#lastAnnounced = now;
      const rates = parts.map((part) => `${part.id} ${numbers.hertz(rateOf(player.history, part, RATE_WINDOW_MS, setup.dtMs))}`);
      this.announced.textContent = besideFormer(player.history, parts, setup, numbers) || rates.join(', ');
    }
  }
}

function whereText(setup: Setup, seed: number, home: HomeKind, numbers: Numbers): string {
  const neurons = setup.parts.reduce((sum, part) => sum + (part.role === 'population' ? part.size : 0), 0);
  const key = home === 'browser' ? 'where' : 'whereServer';
  const pattern = setup.words[neurons === 1 ? `${key}One` : key];
  return filled(pattern, numbers.significant(neurons, 8), numbers.significant(setup.dtMs), String(seed));
}

function slowText(player: Player, setup: Setup, home: HomeKind): string {
  if (player.lateMs <= SLOW_FROM_MS) {
    return '';
  }
  return home === 'browser' ? setup.words.slow : setup.words.slowServer;
}

function dotsText(setup: Setup, link: CanvasLink, numbers: Numbers): string {
  const dots = link.dots;
  if (!dots) {
    return '';
  }
  const every = numbers.significant(dots.every, 2);
  if (!Number.isFinite(dots.slowed)) {
    return filled(setup.words.dotsWithoutDelay, every);
  }
  return dots.every === 1 && dots.slowed < 1.05
    ? setup.words.dotsTrue
    : filled(setup.words.dots, every, numbers.significant(dots.slowed, 2));
}
