import { type EditorView } from '@codemirror/view';
import { type EditorTexts } from './editor';

/** <code-view>: a script to read and to copy. */
class CodeViewElement extends HTMLElement {
  #shown?: EditorView;
  #last = 0;

  /** Shows a script; its texts come as JSON. */
  async show(code: string, texts: string) {
    const asked = ++this.#last;
    const { showCode } = await import('./editor');
    if (asked === this.#last) {
      this.#shown?.destroy();
      this.#shown = showCode(this, JSON.parse(texts) as EditorTexts, code);
    }
  }

  get value(): string {
    return this.#shown?.state.doc.toString() ?? '';
  }

  /** Puts the script on the clipboard. Where the browser does not let it, selects it: whether it was copied. */
  async copy(): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(this.value);
      return true;
    } catch {
      this.#shown?.dispatch({ selection: { anchor: 0, head: this.#shown.state.doc.length } });
      this.#shown?.focus();
      return false;
    }
  }

  disconnectedCallback() {
    setTimeout(() => this.isConnected || this.#shown?.destroy());
  }
}

customElements.define('code-view', CodeViewElement);
