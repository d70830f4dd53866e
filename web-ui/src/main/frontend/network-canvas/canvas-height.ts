import { KeptText } from '../document-editor/kept-text';

/** In pixels. */
const LEAST = 160;
const MOST = 960;
const STEP = 24;
const LARGE_STEP = 96;

/** One height for all canvases of this browser. */
const KEPT = new KeptText(
  () => localStorage,
  () => 'spikebook.canvas-height',
);

/** What can be chosen, in pixels. */
export interface HeightRange {
  least: number;
  most: number;
}

/** A network that flows downward needs no more room than it is high. */
export function heightRange(contents: number | undefined): HeightRange {
  return { least: LEAST, most: Math.max(LEAST, Math.min(MOST, contents ?? MOST)) };
}

export function within({ least, most }: HeightRange, height: number): number {
  return Math.round(Math.max(least, Math.min(most, height)));
}

/** The height that a key asks for; undefined for a key that asks for none. */
export function heightByKey(key: string, isLarge: boolean, height: number, range: HeightRange): number | undefined {
  const step = isLarge ? LARGE_STEP : STEP;
  switch (key) {
    case 'ArrowDown':
      return within(range, height + step);
    case 'ArrowUp':
      return within(range, height - step);
    case 'Home':
      return range.least;
    case 'End':
      return range.most;
    default:
      return undefined;
  }
}

/** The window of a canvas and the board around it, whose other columns are as high. */
export class CanvasHeight {
  readonly #stage: HTMLElement;
  readonly #board: HTMLElement;
  readonly #kept: KeptText;

  constructor(stage: HTMLElement, board: HTMLElement, kept: KeptText = KEPT) {
    this.#stage = stage;
    this.#board = board;
    this.#kept = kept;
  }

  /** Of the canvas that an element stands in; nothing where its height is not to be chosen. */
  static around(element: Element | null): CanvasHeight | null {
    const stage = element?.closest<HTMLElement>('.sb-stage');
    const board = stage?.closest<HTMLElement>('.sb-board');
    return stage && board ? new CanvasHeight(stage, board) : null;
  }

  /** In pixels, as it is now. */
  get now(): number {
    return this.#stage.clientHeight;
  }

  get range(): HeightRange {
    return heightRange(this.#stage.querySelector('.sb-flow-down')?.clientHeight);
  }

  /** The one that was chosen on this browser before. */
  restore() {
    const height = Number(this.#kept.read());
    if (height >= LEAST) {
      this.set(height);
    }
  }

  set(height: number) {
    this.#board.style.setProperty('--sb-stage-height', `${within(this.range, height)}px`);
    this.#board.dataset.sized = '';
  }

  keep() {
    this.#kept.keep(String(this.now));
  }

  /** As high as the page has it. */
  reset() {
    this.#board.style.removeProperty('--sb-stage-height');
    delete this.#board.dataset.sized;
    this.#kept.forget();
  }
}
