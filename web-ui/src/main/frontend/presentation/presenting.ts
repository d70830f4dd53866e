/** The class of a notebook that is shown large and without its tools. */
export const PRESENTING = 'sb-presenting';

/** The part of a document that a presentation needs. */
export interface Screen extends EventTarget {
  readonly fullscreenElement: unknown;
  readonly documentElement: { requestFullscreen?: () => Promise<void> };
  exitFullscreen(): Promise<void>;
}

/** The classes of the element that is presented. */
export interface Classes {
  add(name: string): void;
  remove(name: string): void;
  contains(name: string): boolean;
}

/**
 * Begins or ends a presentation, on the whole screen where the browser can. Escape ends it too: of
 * the whole screen most browsers take the key themselves, and only say that the screen was left.
 */
export function toggler(classes: Classes, screen: Screen): () => void {
  const leave = () => {
    classes.remove(PRESENTING);
    screen.removeEventListener('fullscreenchange', screenLeft);
    screen.removeEventListener('keydown', escape);
  };
  const screenLeft = () => {
    if (!screen.fullscreenElement) {
      leave();
    }
  };
  const end = () => {
    leave();
    if (screen.fullscreenElement) {
      void screen.exitFullscreen();
    }
  };
  const escape = (event: Event) => {
    if ((event as KeyboardEvent).key === 'Escape' && !event.defaultPrevented) {
      end();
    }
  };
  return () => {
    if (classes.contains(PRESENTING)) {
      end();
      return;
    }
    classes.add(PRESENTING);
    screen.addEventListener('keydown', escape);
    screen.documentElement.requestFullscreen?.().then(
      () => screen.addEventListener('fullscreenchange', screenLeft),
      () => undefined, // refused: the notebook is large within its window
    );
  };
}
