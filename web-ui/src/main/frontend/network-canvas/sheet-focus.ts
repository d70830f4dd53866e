/** Where the focus is while a sheet is open. */
export interface FocusPlace {
  /** on the button that opened the sheet */
  onOpener: boolean;
  /** in the sheet, with nothing before it there that Tab reaches */
  isFirst: boolean;
  /** in the sheet, with nothing behind it there that Tab reaches */
  isLast: boolean;
}

/** What a key does to the focus: into the sheet, back to the button, behind the button; or it closes the sheet. */
export type FocusStep = 'enter' | 'return' | 'leave' | 'close';

/**
 * What a key does while a sheet is open; undefined where the browser knows it. For Tab, what is in the sheet follows the button that
 * opened it, wherever it is in the page.
 */
export function stepBy(key: string, isBack: boolean, { onOpener, isFirst, isLast }: FocusPlace): FocusStep | undefined {
  if (key === 'Escape') {
    return 'close';
  }
  if (key !== 'Tab') {
    return undefined;
  }
  if (isBack) {
    return isFirst ? 'return' : undefined;
  }
  return onOpener ? 'enter' : isLast ? 'leave' : undefined;
}

/** What may have the focus: what Tab reaches of it has no negative index. */
const STOPS = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex]';

/** The elements within a sheet that Tab reaches, in order. */
export function stopsIn(contents: HTMLElement): HTMLElement[] {
  return [...contents.querySelectorAll<HTMLElement>(STOPS)].filter(
    (each) => each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true }),
  );
}

/** Where an element that has the focus is; a sheet itself has it when it is opened. */
export function placeOf(focused: unknown, opener: unknown, contents: unknown, stops: readonly unknown[]): FocusPlace {
  return {
    onOpener: focused === opener,
    isFirst: focused === contents || (stops.length > 0 && focused === stops[0]),
    isLast: stops.length > 0 ? focused === stops.at(-1) : focused === contents,
  };
}
