import { CopiedParts } from './copied-parts';
import { type Point } from './graph';

const COPIED = new CopiedParts(
  () => sessionStorage,
  () => navigator.clipboard.readText(),
);

/** What is asked of the canvas: where pasted parts should go. */
export type PlaceQuestion = CustomEvent<{ at?: Point }>;

/** Whether keys belong to a field in which text is written. */
function isWriting(event: Event): boolean {
  const target = event.composedPath()[0];
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

/** What a key does to the selected parts, by its event. */
function toldBy({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): string | undefined {
  if (altKey || !(ctrlKey || metaKey)) {
    return undefined;
  }
  switch (key.toLowerCase()) {
    case 'd':
      return shiftKey ? undefined : 'parts-duplicated';
    case 'g':
      return shiftKey ? 'parts-ungrouped' : 'parts-grouped';
    default:
      return undefined;
  }
}

/** <part-clipboard>: Ctrl-C, -X, -V, -D, -G and Ctrl-Shift-G for the parts of the board around it, and the same for its buttons. */
class PartClipboardElement extends HTMLElement {
  /** text of the selected parts; empty if there are none to copy */
  fragment = '';
  editable = false;
  /** characters of the longest text that is taken */
  longest = 0;
  #isActive = false;
  #listeners = new AbortController();

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const follow = (event: Event) => (this.#isActive = event.composedPath().includes(this.parentElement ?? this));
    document.addEventListener('pointerdown', follow, { capture: true, signal });
    document.addEventListener('focusin', follow, { capture: true, signal });
    document.addEventListener('copy', (event) => this.#take(event), { signal });
    document.addEventListener('cut', (event) => this.editable && this.#take(event) && this.#tell('parts-cut'), { signal });
    document.addEventListener('paste', (event) => this.#onPaste(event), { signal });
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal });
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  copy() {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is not there without https
    document.execCommand('copy');
  }

  cut() {
    this.copy();
    this.#tell('parts-cut');
  }

  duplicate() {
    this.#tell('parts-duplicated');
  }

  async paste() {
    this.#insert(await COPIED.read());
  }

  /** Puts the selected parts on the clipboard, unless the keys mean something else. */
  #take(event: ClipboardEvent): boolean {
    const hasText = window.getSelection()?.isCollapsed === false;
    if (!this.#isActive || this.fragment === '' || isWriting(event) || hasText) {
      return false;
    }
    event.preventDefault();
    event.clipboardData?.setData('text/plain', this.fragment);
    COPIED.keep(this.fragment);
    return true;
  }

  #onPaste(event: ClipboardEvent) {
    if (this.#isActive && this.editable && !isWriting(event)) {
      event.preventDefault();
      this.#insert(event.clipboardData?.getData('text/plain') ?? '');
    }
  }

  #onKey(event: KeyboardEvent) {
    const told = toldBy(event);
    if (told && this.#isActive && this.editable && this.fragment !== '' && !isWriting(event)) {
      event.preventDefault();
      this.#tell(told);
    }
  }

  /** One character more than is taken is enough to be told that it is too long. */
  #insert(text: string) {
    const question: PlaceQuestion = new CustomEvent('place-asked', { detail: {} });
    this.parentElement?.querySelector('network-canvas')?.dispatchEvent(question);
    this.#tell('fragment-pasted', { fragment: text.slice(0, this.longest + 1), at: question.detail.at });
  }

  #tell(name: string, detail: Record<string, unknown> = {}) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define('part-clipboard', PartClipboardElement);
