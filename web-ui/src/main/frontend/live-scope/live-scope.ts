import { type Colors, drawStrip, drawTime, type Frame, height, type Legend, type Setup, type Strip, type View } from './strips';

interface News {
  step: number;
  fresh: boolean;
  marks: number[];
  spikes: Record<string, number[]>;
  traces: Record<string, number[][]>;
  /** with what is fresh only */
  legends: Record<string, Legend>;
}

/** Room for the labels of the axes, in pixels. */
const LEFT = 64;
const RIGHT = 18;
const BOTTOM = 40;

/** <live-scope>: rasters and traces that grow while a run is played; the server sends what is new. */
class LiveScopeElement extends HTMLElement {
  readonly #canvas = document.createElement('canvas');
  readonly #resized = new ResizeObserver(() => this.#plan());
  readonly #themed = new MutationObserver(() => this.#plan());
  readonly #system = matchMedia('(prefers-color-scheme: dark)');
  readonly #replan = () => this.#plan();
  #setup: Setup = { steps: 1, dtMs: 1, timeLabel: '', thresholdLabel: '', strips: [] };
  #frame: Frame = { step: 0, marks: [], data: new Map(), legends: {} };
  #planned = false;

  connectedCallback() {
    this.append(this.#canvas);
    this.#resized.observe(this);
    this.#themed.observe(document.documentElement, { attributes: true });
    this.#system.addEventListener('change', this.#replan);
  }

  disconnectedCallback() {
    this.#resized.disconnect();
    this.#themed.disconnect();
    this.#system.removeEventListener('change', this.#replan);
  }

  /** another network: its recorders, nothing recorded yet */
  prepare(setup: string) {
    this.#setup = JSON.parse(setup) as Setup;
    this.#forget();
    this.#plan();
  }

  /** what was recorded since the last call; all of it if it is fresh */
  show(text: string) {
    const news = JSON.parse(text) as News;
    if (news.fresh) {
      this.#forget();
    }
    this.#frame.step = news.step;
    this.#frame.marks = news.marks;
    Object.assign(this.#frame.legends, news.legends);
    for (const [id, spikes] of Object.entries(news.spikes)) {
      this.#append(id, 0, spikes);
    }
    for (const [id, lines] of Object.entries(news.traces)) {
      lines.forEach((line, k) => this.#append(id, k, line));
    }
    this.#plan();
  }

  #append(id: string, k: number, numbers: number[]) {
    const line = (this.#lines(id)[k] ??= []);
    for (const number of numbers) {
      line.push(number);
    }
  }

  #lines(id: string): number[][] {
    const known = this.#frame.data.get(id) ?? [];
    this.#frame.data.set(id, known);
    return known;
  }

  #forget() {
    this.#frame = { step: 0, marks: [], data: new Map(), legends: {} };
  }

  #plan() {
    if (!this.#planned) {
      this.#planned = true;
      requestAnimationFrame(() => {
        this.#planned = false;
        this.#draw();
      });
    }
  }

  #draw() {
    const width = this.clientWidth;
    const total = this.#setup.strips.reduce((sum, strip) => sum + height(strip), BOTTOM);
    const context = this.#canvas.getContext('2d');
    if (!context || width === 0) {
      return;
    }
    const ratio = devicePixelRatio;
    this.#canvas.width = Math.round(width * ratio);
    this.#canvas.height = Math.round(total * ratio);
    this.#canvas.style.height = `${total}px`;
    context.scale(ratio, ratio);
    const colors = this.#colors();
    let top = 0;
    for (const strip of this.#setup.strips) {
      drawStrip(context, this.#view(top, strip, width), strip, this.#setup, this.#frame, colors);
      top += height(strip);
    }
    drawTime(context, { ...this.#place(width), top: 0, bottom: top }, this.#setup, this.#frame, colors);
  }

  #view(top: number, strip: Strip, width: number): View {
    return { ...this.#place(width), top: top + 6, bottom: top + height(strip) - 8 };
  }

  #place(width: number) {
    return { left: LEFT, right: width - RIGHT, steps: this.#setup.steps };
  }

  #colors(): Colors {
    const style = getComputedStyle(this);
    const probe = (name: string) => {
      this.#canvas.style.color = `var(${name})`;
      return getComputedStyle(this.#canvas).color;
    };
    return {
      muted: probe('--sb-muted'),
      line: probe('--sb-line'),
      accent: probe('--sb-accent'),
      identity: (k) => probe(k < 0 ? '--sb-muted' : `--sb-id-${k}`),
      font: `11px ${style.fontFamily}`,
    };
  }
}

customElements.define('live-scope', LiveScopeElement);
