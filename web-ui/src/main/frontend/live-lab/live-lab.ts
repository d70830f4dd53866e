import { CanvasLink } from './canvas-link';
import { Diagnosis } from './diagnosis';
import { button, element, filled } from './dom';
import { Hero } from './hero';
import { BrowserHome, canRunEngine } from './home';
import { Numbers, decimalsOf } from './numbers';
import { FIRST_FRAME, KEPT_MS, Player } from './player';
import { type Problem } from './protocol';
import { rateOf } from './rates';
import { Scope, heightOf } from './scope';
import { type ProbeSetup, type Setup, type SteeredNumber } from './setup';
import { SliderPanel } from './slider-panel';
import { COARSE, checkStep, share, type Drift } from './step-check';
import { type Sweep } from './sweep';
import { SweepPanel } from './sweep-panel';
import { drawStrip } from './strip';
import { fitted, onThemeChange, themeOf, type Theme } from './theme';
import { Transport } from './transport';

/** Speeds at the start, in ms of biology a second. */
const CELL_SPEED = 100;
const HERO_SPEED = 500;

const RATE_WINDOW_MS = 250;
const TOLD_EVERY_MS = 120;
const ANNOUNCED_EVERY_MS = 5_000;

/** Behind the speed that was asked for; said from here on. */
const SLOW_FROM_MS = 200;

const CALM = matchMedia('(prefers-reduced-motion: reduce)');

/** Keys pressed here belong to what has the focus. */
const OWN_KEYS = 'input:not([type=range]), textarea, select, button, vaadin-button, [contenteditable]';

/**
 * <live-lab>: plays a network without an end. The server gives the network and hears of numbers that were set; everything else
 * happens here and in the home of the engine.
 */
class LiveLabElement extends HTMLElement {
  #setup: Setup | null = null;
  #numbers = new Numbers('en');
  #player: Player | null = null;
  #scope: Scope | null = null;
  #transport: Transport | null = null;
  #hero: Hero | null = null;
  #theme: Theme | null = null;
  #endThemeWatch: (() => void) | null = null;
  #cell: Element | null = null;
  #link = new CanvasLink(null);
  #hover: number | null = null;
  #inSight = false;
  #stepCheck: Sweep | null = null;
  #isPlanned = false;
  #lastTold = 0;
  #lastAnnounced = 0;
  readonly #canvas = element('canvas', 'sb-lab-scope-canvas', { tabindex: '0', role: 'img' });
  readonly #where = element('span', 'sb-lab-where');
  readonly #announced = element('span', 'sb-lab-announced', { 'aria-live': 'polite' });
  readonly #sliders = new SliderPanel({
    moved: (number, value) => this.#moved(number, value),
    settled: (number, value) => this.#tell('number-set', { path: number.path, value }),
    swept: (number) => this.#sweep(number),
  });
  readonly #sweepPanel = new SweepPanel((setup, hear) => new BrowserHome(setup.engine, hear));
  readonly #diagnosis = new Diagnosis((number, value) => this.#sliders.set(number, value));
  readonly #sight = new IntersectionObserver((entries) => this.#seen(entries.at(-1)?.isIntersecting ?? false), { rootMargin: '200px' });
  readonly #resized = new ResizeObserver(() => this.#plan());
  readonly #onVisibility = () => this.#seen(this.#inSight);
  readonly #onSelected = (event: Event) => this.#sliders.select((event as CustomEvent<{ keys: string[] }>).detail.keys);
  readonly #onKey = (event: Event) => this.#key(event as KeyboardEvent);

  constructor() {
    super();
    this.#canvas.addEventListener('pointermove', (event) => this.#point(event.offsetX));
    this.#canvas.addEventListener('pointerleave', () => this.#point(null));
  }

  connectedCallback() {
    this.#cell = this.closest('.sb-cell');
    this.#link = new CanvasLink(this.#cell);
    this.#cell?.addEventListener('parts-selected', this.#onSelected, true);
    (this.#cell ?? this).addEventListener('keydown', this.#onKey);
    this.#sight.observe(this);
    this.#resized.observe(this);
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#endThemeWatch = onThemeChange(() => {
      this.#theme = null;
      this.#plan();
    });
    if (this.#setup) {
      this.#build(this.#setup);
    }
  }

  disconnectedCallback() {
    this.#cell?.removeEventListener('parts-selected', this.#onSelected, true);
    (this.#cell ?? this).removeEventListener('keydown', this.#onKey);
    this.#sight.disconnect();
    this.#resized.disconnect();
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#endThemeWatch?.();
    this.#close();
  }

  // --- told by the server

  /** A network to play, or the same one with other values. */
  take(text: string) {
    const setup = JSON.parse(text) as Setup;
    const isOtherShape = !this.#setup || shapeOf(this.#setup) !== shapeOf(setup);
    this.#setup = setup;
    this.#numbers = new Numbers(setup.locale);
    this.#sliders.take(setup, isOtherShape);
    this.classList.remove('sb-lab-held');
    this.#diagnosis.renew();
    if (isOtherShape && this.isConnected) {
      this.#build(setup);
    }
    this.#player?.take(setup);
    this.#plan();
  }

  /** The network cannot run as it stands: what is seen is of before. */
  hold(reason: string) {
    this.#player?.rest();
    this.classList.add('sb-lab-held');
    this.#diagnosis.say(reason);
  }

  /** What was refused, in words. */
  explain(sentence: string) {
    this.#diagnosis.say(sentence);
  }

  #tell(name: string, detail: Record<string, unknown> = {}) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  // --- the player

  #seen(inSight: boolean) {
    this.#inSight = inSight;
    if (!inSight || document.hidden) {
      this.#player?.rest();
    } else if (this.#player) {
      this.#player.resume();
    } else if (this.#setup && this.#scope) {
      this.#start(this.#setup);
    }
  }

  #start(setup: Setup) {
    this.dataset.state = 'building';
    this.#player = new Player(setup, firstSpeed(setup), !CALM.matches, (hear) => new BrowserHome(setup.engine, hear), {
      changed: () => this.#plan(),
      opened: () => {
        this.dataset.state = 'open';
        this.#diagnosis.renew();
      },
      problems: (problems) => this.#refused(problems),
      failed: (message) => this.#failed(message),
    });
  }

  #close() {
    this.#player?.close();
    this.#player = null;
    this.#sweepPanel.close();
    this.#stepCheck?.close();
    this.#link.clear();
  }

  #refused(problems: Problem[]) {
    this.dataset.state = 'refused';
    this.#tell('run-refused', { problems });
  }

  #failed(message: string) {
    this.dataset.state = 'failed';
    this.#close();
    this.#tell('engine-failed', { message });
  }

  #moved(number: SteeredNumber, value: number) {
    const text = `${number.label} ${this.#numbers.significant(value)} ${number.unit}`.trim();
    this.#player?.set([{ path: number.path, value }], text);
  }

  /** Rates over the range of a number, by workers of their own. */
  #sweep(number: SteeredNumber) {
    if (this.#setup) {
      this.#sweepPanel.open(this.#setup, number, this.#sliders.valueOf(number), this.#sliders.changed(), this.#numbers, () => this.#plan());
      this.#plan();
    }
  }

  /** The same network at half the step: what differs is an artefact of the step. */
  #checkStep(setup: Setup) {
    this.#stepCheck?.close();
    this.#diagnosis.say(setup.words.checkingStep, true);
    this.#stepCheck = checkStep(
      setup,
      this.#sliders.changed(),
      (hear) => new BrowserHome(setup.engine, hear),
      (drift) => this.#sayDrift(setup, drift),
      () => this.#diagnosis.say(setup.words.sweepFailed),
    );
  }

  #sayDrift(setup: Setup, drift: Drift | null) {
    if (!drift) {
      this.#diagnosis.say(setup.words.stepSilent, true);
      return;
    }
    const isCoarse = share(drift) > COARSE;
    const sentence = filled(
      setup.words[isCoarse ? 'stepCoarse' : 'stepFine'],
      drift.part,
      this.#numbers.hertz(drift.rate),
      this.#numbers.hertz(drift.halfStepRate),
    );
    const half = setup.dtMs / 2;
    const remedy = {
      text: filled(setup.words.remedy, 'dt', `${this.#numbers.significant(half)} ms`),
      take: () => this.#tell('number-set', { path: '/run/dtMs', value: half }),
    };
    this.#diagnosis.say(sentence, !isCoarse, isCoarse && setup.editable ? remedy : undefined);
  }

  // --- building

  #build(setup: Setup) {
    if (!canRunEngine()) {
      this.#tell('engine-missing');
      return;
    }
    this.#scope = new Scope(setup, this.#numbers);
    this.#transport = this.#buildTransport(setup);
    this.#canvas.setAttribute('aria-label', setup.words.scope);
    this.#canvas.style.height = `${heightOf(setup, this.#traces(setup))}px`;
    this.#hero = setup.variant === 'hero' ? new Hero(setup, () => this.#player, this.#numbers) : null;
    this.classList.toggle('sb-lab-hero', this.#hero !== null);
    this.replaceChildren(...this.#layout(setup, this.#transport));
    this.#seen(this.#inSight);
  }

  #layout(setup: Setup, transport: Transport): HTMLElement[] {
    const scope = element('div', 'sb-lab-scope', {}, this.#canvas);
    const hero = this.#hero;
    if (hero) {
      const foot = element('div', 'sb-lab-foot', {}, transport.element, hero.rate, this.#where);
      return [
        element('div', 'sb-lab-left', {}, this.#sliders.element, hero.disks, hero.caption),
        element('div', 'sb-lab-main', {}, scope, foot, this.#announced),
      ];
    }
    const check = button('sb-lab-remedy', setup.words.checkStep, null, () => this.#checkStep(setup));
    const foot = element('div', 'sb-lab-foot', {}, this.#where, check);
    const main = element(
      'div',
      'sb-lab-main',
      {},
      this.#diagnosis.element,
      transport.element,
      scope,
      foot,
      this.#sweepPanel.element,
      this.#announced,
    );
    return [main, this.#sliders.element];
  }

  #buildTransport(setup: Setup): Transport {
    const transport = new Transport(setup.words, this.#player?.speed ?? firstSpeed(setup), {
      toggled: () => this.#toggle(),
      stepped: () => this.#player?.step(setup.dtMs),
      restarted: () => this.#player?.restart(),
      sped: (speed) => this.#player?.setSpeed(speed),
      latest: () => this.#player?.goToLatest(),
    });
    transport.scrubber.addEventListener('input', () => this.#player?.seek(Number(transport.scrubber.value) * setup.dtMs));
    return transport;
  }

  #traces(setup: Setup): ProbeSetup[] {
    return (this.#player?.probes ?? setup.probes).filter((probe) => !probe.hidden);
  }

  // --- keys and pointer

  #toggle() {
    if (this.#player?.isPlaying) {
      this.#player.pause();
    } else {
      this.#player?.play();
    }
  }

  #key(event: KeyboardEvent) {
    const target = event.target as HTMLElement;
    if (target.closest(OWN_KEYS) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === ' ') {
      event.preventDefault();
      this.#toggle();
    } else if (event.key === '.') {
      this.#player?.step(this.#setup?.dtMs ?? 1);
    } else if (target === this.#canvas && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault();
      this.#goBy(event.key === 'ArrowLeft' ? -1 : 1);
    }
  }

  /** A tenth of the window; forward it is run. */
  #goBy(sign: number) {
    const player = this.#player;
    player?.seek(Math.max(0, player.timeMs + (sign * player.windowMs) / 10));
  }

  #point(x: number | null) {
    this.#hover = x;
    this.#plan();
  }

  // --- drawing

  #plan() {
    if (!this.#isPlanned) {
      this.#isPlanned = true;
      requestAnimationFrame((now) => {
        this.#isPlanned = false;
        if (this.#player && this.#setup && this.#scope && this.#transport) {
          this.#draw(this.#player, this.#setup, this.#scope, this.#transport, now);
        }
      });
    }
  }

  #draw(player: Player, setup: Setup, scope: Scope, transport: Transport, now: number) {
    this.#theme ??= themeOf(this, this.#announced);
    player.fitTo(this.#canvas.clientWidth);
    const windowSteps = player.windowMs / setup.dtMs;
    const traces = this.#traces(setup);
    this.#canvas.style.height = `${heightOf(setup, traces)}px`;
    const place = fitted(this.#canvas);
    if (place) {
      scope.draw(place.context, place.width, player.history, traces, { windowSteps, hover: this.#hover }, this.#theme);
    }
    if (scope.isMoving) {
      this.#plan();
    }
    this.#hero?.draw(player, this.#theme);
    const swept = this.#sweepPanel.number;
    this.#sweepPanel.draw(swept && this.#sliders.valueOf(swept), this.#numbers, this.#theme);
    this.#drawTransport(player, setup, transport, windowSteps, this.#theme);
    this.#link.travel(player, setup, now);
    this.#diagnosis.look(player, setup, (number) => this.#sliders.valueOf(number), this.#numbers, now);
    this.#say(player, setup, now);
    if (performance.getEntriesByName(FIRST_FRAME).length === 0 && player.history.step > 0) {
      performance.mark(FIRST_FRAME);
    }
    player.shown();
  }

  #drawTransport(player: Player, setup: Setup, transport: Transport, windowSteps: number, theme: Theme) {
    const { history } = player;
    const keptSteps = KEPT_MS / setup.dtMs;
    const strip = fitted(transport.strip);
    if (strip) {
      drawStrip(strip.context, strip.width, strip.height, history, setup, keptSteps, windowSteps, theme);
    }
    const every = Math.max(setup.dtMs, player.speed / 20);
    const time = `${this.#numbers.fixed(player.timeMs, Number.isFinite(every) ? Math.min(2, decimalsOf(every)) : 0)} ms`;
    transport.showRange(
      Math.max(history.oldestStep, Math.round(history.end - keptSteps)),
      history.end,
      history.step,
      time,
      player.isPlaying,
    );
    transport.showPlaying(player.isPlaying);
    transport.showTime(time, history.ghost !== null && !player.isPlaying);
    this.dataset.playing = String(player.isPlaying);
    this.dataset.ms = String(player.timeMs);
  }

  /** Rates, where it runs, and for readers of screens the rates once in a while. */
  #say(player: Player, setup: Setup, now: number) {
    if (now - this.#lastTold > TOLD_EVERY_MS) {
      this.#lastTold = now;
      this.#link.showRates(player, setup, this.#numbers);
      this.#hero?.showRates(player, this.#numbers);
      this.#where.textContent = this.#whereText(player, setup);
    }
    if (now - this.#lastAnnounced > ANNOUNCED_EVERY_MS && player.isPlaying) {
      this.#lastAnnounced = now;
      this.#announced.textContent = setup.parts
        .filter((part) => part.role === 'population')
        .map((part) => `${part.id} ${this.#numbers.hertz(rateOf(player.history, part, RATE_WINDOW_MS, setup.dtMs))}`)
        .join(', ');
    }
  }

  #whereText(player: Player, setup: Setup): string {
    const neurons = setup.parts.reduce((sum, part) => sum + (part.role === 'population' ? part.size : 0), 0);
    const where = filled(setup.words.where, this.#numbers.significant(neurons, 8), this.#numbers.significant(setup.dtMs));
    const slow = player.lateMs > SLOW_FROM_MS ? setup.words.slow : '';
    return [where, slow, this.#dotsText(setup)].filter((text) => text !== '').join(' ');
  }

  #dotsText(setup: Setup): string {
    const dots = this.#link.dots;
    if (!dots) {
      return '';
    }
    return dots.every === 1 && dots.slowed < 1.05
      ? setup.words.dotsTrue
      : filled(setup.words.dots, this.#numbers.significant(dots.every, 2), this.#numbers.significant(dots.slowed, 2));
  }
}

function firstSpeed(setup: Setup): number {
  return setup.variant === 'hero' ? HERO_SPEED : CELL_SPEED;
}

/** What decides which rows and sliders there are, but not their values. */
function shapeOf(setup: Setup): string {
  const numbers = setup.numbers.map(({ path, label, min, max }) => [path, label, min, max]);
  return JSON.stringify([setup.variant, setup.parts, numbers, setup.dtMs, setup.editable, setup.locale]);
}

customElements.define('live-lab', LiveLabElement);
