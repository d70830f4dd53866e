/**
 * What was typed and not saved. A form that is guarded has the attribute `data-guarded`; once something was typed into it, it has
 * `data-unsaved` too, until the server replaces it. The server sets `data-unsaved` itself where it keeps what was typed elsewhere.
 */
const GUARDED = '[data-guarded]';
const UNSAVED = 'data-unsaved';

interface Form {
  setAttribute(name: string, value: string): void;
}

/** What is typed into. */
export interface Field {
  closest(selector: string): Form | null;
}

/** Where forms are looked for. */
export interface Page {
  querySelector(selector: string): unknown;
}

/** Marks the form of a field, if it is guarded. */
export function noteTyped(field: Field): void {
  field.closest(GUARDED)?.setAttribute(UNSAVED, '');
}

/** Whether the browser is to ask before the page is closed or loaded again. */
export function hasUnsaved(page: Page): boolean {
  return page.querySelector(`[${UNSAVED}]`) !== null;
}
