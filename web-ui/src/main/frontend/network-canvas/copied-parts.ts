import { KeptText } from '../document-editor/kept-text';

/** The text of parts that were copied: on the clipboard, and kept for browsers that let no page read it. */
export class CopiedParts {
  readonly #kept: KeptText;
  readonly #readClipboard: () => Promise<string>;
  #ofThisPage = '';

  constructor(storage: () => Storage, readClipboard: () => Promise<string>) {
    this.#kept = new KeptText(storage, () => 'spikebook-copied-parts');
    this.#readClipboard = readClipboard;
  }

  /** Where the browser keeps nothing, or not as much, the page remembers it. */
  keep(fragment: string) {
    this.#ofThisPage = this.#kept.keep(fragment) ? '' : fragment;
  }

  /** Empty where nothing was copied, or nothing can be read. */
  async read(): Promise<string> {
    try {
      return await this.#readClipboard();
    } catch {
      // not allowed, or not there without https
      return this.#ofThisPage || this.#kept.read();
    }
  }
}
