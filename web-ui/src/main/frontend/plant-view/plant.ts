import { type Numbers } from '../live-lab/numbers';
import { type Theme } from '../live-lab/theme';

/** Where touches are sent. */
export interface Server {
  push(step: number, radPerS: number): void;
  place(step: number, hand: boolean, xM: number, yM: number): void;

  /** An episode was played to its end. */
  over(): void;
}

/** What a plant has of the page. */
export interface Stage {
  words: Record<string, string>;
  numbers: Numbers;
  server: () => Server | undefined;
  /** Something moves or is to be drawn again. */
  run: () => void;
}

/** A kind of plant: how it looks, and what a visitor can do to it. */
export interface Plant {
  /** The canvas in words. */
  readonly view: string;
  readonly buttons: readonly HTMLButtonElement[];
  readonly isPlaying: boolean;
  readonly hasEnded: boolean;
  /** @param continued whether the film continues the one on the screen */
  take(film: string, continued: boolean): void;
  play(): void;
  pause(): void;
  pass(ms: number): void;
  /** What came of an episode that is over. */
  outcome(): string;
  draw(c: CanvasRenderingContext2D, width: number, height: number, theme: Theme): void;
  /** A pointer was pressed and let go, and scrolled nothing meanwhile. */
  clicked?(x: number, width: number): void;
  /** A pointer is down, which drags something: a finger scrolls nothing then. */
  grabbed?(x: number, y: number, width: number, height: number): void;
  dragged?(x: number, y: number, width: number, height: number): void;
  released?(): void;
  /** Whether an arrow key means something. */
  arrow(key: string, shift: boolean): boolean;
}
