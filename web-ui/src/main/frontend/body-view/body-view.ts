import { button, element, icon } from '../live-lab/dom';
import { Numbers } from '../live-lab/numbers';
import { fitted, onThemeChange, themeOf, type Theme } from '../live-lab/theme';
import { Arm } from './arm';
import { type Body, type Server } from './body';
import { Pole } from './pole';

const MOTION = matchMedia('(prefers-reduced-motion: no-preference)');

const REST_MS = 1_000;

/** <body-view>: an episode of a body, played in real time, and touched by pointer or keys. */
class BodyViewElement extends HTMLElement {
  $server?: Server;
  readonly #canvas = element('canvas', 'sb-body-canvas', { tabindex: '0', role: 'application' });
  readonly #status = element('span', 'sb-body-status', { role: 'status' });
  readonly #toggle = button('sb-body-play', '', 'play', () => this.#playOrPause());
  readonly #bar = element('div', 'sb-body-bar');
  readonly #resized = new ResizeObserver(() => this.#draw());
  #words: Record<string, string> = {};
  #body: Body | null = null;
  #theme: Theme | null = null;
  #endThemeWatch: (() => void) | null = null;
  #before = 0;
  #films = 0;
  #frame = 0;
  #resting = 0;

  constructor() {
    super();
    const canvas = this.#canvas;
    canvas.addEventListener('pointerdown', (event) => {
      canvas.setPointerCapture(event.pointerId);
      this.#body?.pressed(event.offsetX, event.offsetY, canvas.clientWidth, canvas.clientHeight);
    });
    canvas.addEventListener('pointermove', (event) => {
      if (canvas.hasPointerCapture(event.pointerId)) {
        this.#body?.dragged(event.offsetX, event.offsetY, canvas.clientWidth, canvas.clientHeight);
      }
    });
    ['pointerup', 'pointercancel'].forEach((end) => canvas.addEventListener(end, () => this.#body?.released()));
    canvas.addEventListener('keydown', (event) => this.#key(event));
  }

  connectedCallback() {
    this.replaceChildren(this.#canvas, this.#bar);
    this.#resized.observe(this.#canvas);
    this.#endThemeWatch = onThemeChange(() => {
      this.#theme = null;
      this.#draw();
    });
    if (this.#body?.isPlaying) {
      this.#run(); // a cell that was moved continues
    }
  }

  disconnectedCallback() {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#resting);
    this.#resized.disconnect();
    this.#endThemeWatch?.();
  }

  /** Called by the server, first. */
  speak(texts: string) {
    const words = JSON.parse(texts) as Record<string, string>;
    const stage = { words, numbers: new Numbers(words.locale), server: () => this.$server, run: () => this.#run() };
    this.#words = words;
    const isArm = 'armView' in words;
    this.#body = isArm ? new Arm(stage) : new Pole(stage);
    this.#canvas.setAttribute('aria-label', this.#body.view);
    this.#canvas.classList.toggle('sb-body-dragged', isArm);
    this.#bar.replaceChildren(this.#toggle, ...this.#body.buttons, this.#status);
    this.#show();
  }

  /** Called by the server. */
  play(film: string, continued: boolean) {
    this.#body?.take(film, continued);
    this.dataset.films = String(++this.#films);
    if (!continued && MOTION.matches) {
      this.#body?.play();
    }
    this.#run();
  }

  #playOrPause() {
    if (this.#body?.isPlaying) {
      this.#body.pause();
    } else {
      this.#body?.play();
    }
    this.#run();
  }

  #key(event: KeyboardEvent) {
    if (event.key === ' ') {
      this.#playOrPause();
    } else if (!this.#body?.arrow(event.key, event.shiftKey)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #run() {
    cancelAnimationFrame(this.#frame);
    this.#before = performance.now();
    const turn = (now: number) => {
      const wasPlaying = this.#body?.isPlaying ?? false;
      this.#body?.pass(Math.max(0, now - this.#before));
      this.#before = now;
      if (wasPlaying && this.#body?.hasEnded) {
        this.#rest();
      }
      this.#show();
      this.#draw();
      if (this.#body?.isPlaying && this.isConnected) {
        this.#frame = requestAnimationFrame(turn);
      }
    };
    this.#frame = requestAnimationFrame(turn);
  }

  /** An outcome can be read before another episode comes. */
  #rest() {
    clearTimeout(this.#resting);
    this.#resting = window.setTimeout(() => {
      if (this.#body?.hasEnded) {
        this.$server?.over();
      }
    }, REST_MS);
  }

  #show() {
    const isPlaying = this.#body?.isPlaying ?? false;
    const label = isPlaying ? this.#words.pause : this.#words.play;
    if (this.#toggle.title !== label) {
      this.#toggle.replaceChildren(icon(isPlaying ? 'pause' : 'play'));
      this.#toggle.setAttribute('aria-label', label);
      this.#toggle.title = label;
    }
    const said = this.#body?.hasEnded ? this.#body.outcome() : '';
    if (this.#status.textContent !== said) {
      this.#status.textContent = said;
    }
  }

  #draw() {
    const place = fitted(this.#canvas);
    if (place && this.#body) {
      this.#theme ??= themeOf(this, this.#canvas);
      this.#body.draw(place.context, place.width, place.height, this.#theme);
    }
  }
}

customElements.define('body-view', BodyViewElement);
