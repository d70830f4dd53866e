import { button, element, filled, icon } from '../live-lab/dom';
import { Numbers } from '../live-lab/numbers';
import { fitted, onThemeChange, themeOf, type Theme } from '../live-lab/theme';
import { drawBody } from './body-drawing';
import { Projector, type Film } from './film';

interface Server {
  push(step: number, radPerS: number): void;
}

/** Change of the angular velocity by one push. */
const PUSH_RAD_PER_S = 0.4;

const MOTION = matchMedia('(prefers-reduced-motion: no-preference)');

/** <body-view>: an episode of a body, played in real time, and pushed by pointer or keys. */
class BodyViewElement extends HTMLElement {
  $server?: Server;
  readonly #projector = new Projector();
  readonly #canvas = element('canvas', 'sb-body-canvas', { tabindex: '0', role: 'application' });
  readonly #status = element('span', 'sb-body-status', { role: 'status' });
  readonly #toggle = button('sb-body-play', '', 'play', () => this.#playOrPause());
  readonly #left = button('sb-body-push', '', null, () => this.#push(-1));
  readonly #right = button('sb-body-push', '', null, () => this.#push(1));
  readonly #resized = new ResizeObserver(() => this.#draw());
  #words: Record<string, string> = {};
  #numbers = new Numbers('en');
  #theme: Theme | null = null;
  #endThemeWatch: (() => void) | null = null;
  #before = 0;
  #films = 0;
  #frame = 0;

  constructor() {
    super();
    this.#canvas.addEventListener('pointerdown', (event) => this.#pressed(event));
    this.#canvas.addEventListener('keydown', (event) => this.#key(event));
  }

  connectedCallback() {
    this.replaceChildren(this.#canvas, element('div', 'sb-body-bar', {}, this.#toggle, this.#left, this.#right, this.#status));
    this.#resized.observe(this.#canvas);
    this.#endThemeWatch = onThemeChange(() => {
      this.#theme = null;
      this.#draw();
    });
    if (this.#projector.isPlaying) {
      this.#run(); // a cell that was moved continues
    }
  }

  disconnectedCallback() {
    cancelAnimationFrame(this.#frame);
    this.#resized.disconnect();
    this.#endThemeWatch?.();
  }

  /** Called by the server, first. */
  speak(texts: string) {
    const words = JSON.parse(texts) as Record<string, string>;
    this.#words = words;
    this.#numbers = new Numbers(words.locale);
    this.#canvas.setAttribute('aria-label', words.view);
    name(this.#left, `← ${words.left}`, words.left);
    name(this.#right, `${words.right} →`, words.right);
    this.#show();
  }

  /** Called by the server. */
  play(film: string, continued: boolean) {
    this.#projector.take(JSON.parse(film) as Film, continued);
    this.dataset.films = String(++this.#films);
    if (!continued && MOTION.matches) {
      this.#projector.play();
    }
    this.#run();
  }

  #playOrPause() {
    if (this.#projector.isPlaying) {
      this.#projector.pause();
    } else {
      this.#projector.play();
    }
    this.#run();
  }

  #push(sign: 1 | -1) {
    const step = this.#projector.pushed();
    if (step !== null) {
      this.$server?.push(step, sign * PUSH_RAD_PER_S);
      this.#run();
    }
  }

  /** Beside the middle of the body, the push comes from the side of the pointer. */
  #pressed(event: PointerEvent) {
    const { film } = this.#projector;
    const share = film && film.positionM.length > 0 ? this.#projector.valueOf(film.positionM) / film.mostM : 0;
    const middle = (this.#canvas.clientWidth / 2) * (1 + share * 0.8);
    this.#push(event.offsetX < middle ? 1 : -1);
  }

  #key(event: KeyboardEvent) {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      this.#push(event.key === 'ArrowLeft' ? -1 : 1);
    } else if (event.key === ' ') {
      this.#playOrPause();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #run() {
    cancelAnimationFrame(this.#frame);
    this.#before = performance.now();
    const turn = (now: number) => {
      this.#projector.pass(Math.max(0, now - this.#before));
      this.#before = now;
      this.#show();
      this.#draw();
      if (this.#projector.isPlaying && this.isConnected) {
        this.#frame = requestAnimationFrame(turn);
      }
    };
    this.#frame = requestAnimationFrame(turn);
  }

  #show() {
    const { film, isPlaying, hasEnded } = this.#projector;
    const label = isPlaying ? this.#words.pause : this.#words.play;
    if (this.#toggle.title !== label) {
      this.#toggle.replaceChildren(icon(isPlaying ? 'pause' : 'play'));
      this.#toggle.setAttribute('aria-label', label);
      this.#toggle.title = label;
    }
    const seconds = film ? this.#numbers.fixed((film.actions.length * film.stepMs) / 1000, 1) : '';
    const said = film && hasEnded ? filled(film.fell ? this.#words.fell : this.#words.up, seconds) : '';
    if (this.#status.textContent !== said) {
      this.#status.textContent = said;
    }
  }

  #draw() {
    const place = fitted(this.#canvas);
    if (place) {
      this.#theme ??= themeOf(this, this.#canvas);
      drawBody(place.context, place.width, this.#canvas.clientHeight, this.#projector, this.#words, this.#numbers, this.#theme);
    }
  }
}

function name(made: HTMLButtonElement, text: string, label: string) {
  made.replaceChildren(text);
  made.setAttribute('aria-label', label);
  made.title = label;
}

customElements.define('body-view', BodyViewElement);
