import { button, element, icon } from '../live-lab/dom';
import { Numbers } from '../live-lab/numbers';
import { fitted, onThemeChange, themeOf, type Theme } from '../live-lab/theme';
import { Arm } from './arm';
import { type Plant, type Server } from './plant';
import { Pole } from './pole';

const MOTION = matchMedia('(prefers-reduced-motion: no-preference)');

const REST_MS = 1_000;

/** <plant-view>: an episode of a plant, played in real time, and touched by pointer or keys. */
class PlantViewElement extends HTMLElement {
  $server?: Server;
  readonly #canvas = element('canvas', 'sb-plant-canvas', { tabindex: '0', role: 'application' });
  readonly #status = element('span', 'sb-plant-status', { role: 'status' });
  readonly #toggle = button('sb-plant-play', '', 'play', () => this.#playOrPause());
  readonly #bar = element('div', 'sb-plant-bar');
  readonly #resized = new ResizeObserver(() => this.#draw());
  #words: Record<string, string> = {};
  #plant: Plant | null = null;
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
      this.#plant?.grabbed?.(event.offsetX, event.offsetY, canvas.clientWidth, canvas.clientHeight);
    });
    canvas.addEventListener('click', (event) => this.#plant?.clicked?.(event.offsetX, canvas.clientWidth));
    canvas.addEventListener('pointermove', (event) => {
      if (canvas.hasPointerCapture(event.pointerId)) {
        this.#plant?.dragged?.(event.offsetX, event.offsetY, canvas.clientWidth, canvas.clientHeight);
      }
    });
    ['pointerup', 'pointercancel'].forEach((end) => canvas.addEventListener(end, () => this.#plant?.released?.()));
    canvas.addEventListener('keydown', (event) => this.#key(event));
  }

  connectedCallback() {
    this.replaceChildren(this.#canvas, this.#bar);
    this.#resized.observe(this.#canvas);
    this.#endThemeWatch = onThemeChange(() => {
      this.#theme = null;
      this.#draw();
    });
    if (this.#plant?.isPlaying) {
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
    this.#plant = isArm ? new Arm(stage) : new Pole(stage);
    this.#canvas.setAttribute('aria-label', this.#plant.view);
    this.#canvas.classList.toggle('sb-plant-dragged', isArm);
    this.#bar.replaceChildren(this.#toggle, ...this.#plant.buttons, this.#status);
    this.#show();
  }

  /** Called by the server. */
  play(film: string, continued: boolean) {
    this.#plant?.take(film, continued);
    this.dataset.films = String(++this.#films);
    if (!continued && MOTION.matches) {
      this.#plant?.play();
    }
    this.#run();
  }

  #playOrPause() {
    if (this.#plant?.isPlaying) {
      this.#plant.pause();
    } else {
      this.#plant?.play();
    }
    this.#run();
  }

  #key(event: KeyboardEvent) {
    if (event.key === ' ') {
      this.#playOrPause();
    } else if (!this.#plant?.arrow(event.key, event.shiftKey)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #run() {
    cancelAnimationFrame(this.#frame);
    this.#before = performance.now();
    const turn = (now: number) => {
      const wasPlaying = this.#plant?.isPlaying ?? false;
      this.#plant?.pass(Math.max(0, now - this.#before));
      this.#before = now;
      if (wasPlaying && this.#plant?.hasEnded) {
        this.#rest();
      }
      this.#show();
      this.#draw();
      if (this.#plant?.isPlaying && this.isConnected) {
        this.#frame = requestAnimationFrame(turn);
      }
    };
    this.#frame = requestAnimationFrame(turn);
  }

  /** An outcome can be read before another episode comes. */
  #rest() {
    clearTimeout(this.#resting);
    this.#resting = window.setTimeout(() => {
      if (this.#plant?.hasEnded) {
        this.$server?.over();
      }
    }, REST_MS);
  }

  #show() {
    const isPlaying = this.#plant?.isPlaying ?? false;
    const label = isPlaying ? this.#words.pause : this.#words.play;
    if (this.#toggle.title !== label) {
      this.#toggle.replaceChildren(icon(isPlaying ? 'pause' : 'play'));
      this.#toggle.setAttribute('aria-label', label);
      this.#toggle.title = label;
    }
    const said = this.#plant?.hasEnded ? this.#plant.outcome() : '';
    if (this.#status.textContent !== said) {
      this.#status.textContent = said;
    }
  }

  #draw() {
    const place = fitted(this.#canvas);
    if (place && this.#plant) {
      this.#theme ??= themeOf(this, this.#canvas);
      this.#plant.draw(place.context, place.width, place.height, this.#theme);
    }
  }
}

customElements.define('plant-view', PlantViewElement);
