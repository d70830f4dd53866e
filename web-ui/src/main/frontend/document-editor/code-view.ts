import { type EditorView } from '@codemirror/view';
import { type EditorTexts } from './editor';

/** <code-view>: a script to read and to copy. */
class CodeViewElement extends HTMLElement {
  #shown?: EditorView;
  #last = 0;
  #code = '';

  /** Shows a script; its texts come as JSON. As plain text, if the editor cannot be loaded. */
  async show(code: string, texts: string) {
    const asked = ++this.#last;
    this.#code = code;
    const editor = await import('./editor').catch(() => null);
    if (asked === this.#last) {
      this.#shown?.destroy();
      this.replaceChildren(...(editor ? [] : [plain(code)]));
      this.#shown = editor?.showCode(this, JSON.parse(texts) as EditorTexts, code);
    }
  }

  get value(): string {
    return this.#code;
  }

  /** Puts the script on the clipboard. Where the browser does not let it, selects it: whether it was copied. */
  async copy(): Promise<boolean> {
    if (this.#code === '') {
      return false;
    }
    try {
      await navigator.clipboard.writeText(this.value);
      return true;
    } catch {
      this.#select();
      return false;
    }
  }

  #select() {
    if (this.#shown) {
      this.#shown.dispatch({ selection: { anchor: 0, head: this.#shown.state.doc.length } });
      this.#shown.focus();
    } else {
      getSelection()?.selectAllChildren(this);
    }
  }

  disconnectedCallback() {
    setTimeout(() => this.isConnected || this.#shown?.destroy());
  }
}

function plain(code: string): HTMLElement {
  const text = document.createElement('pre');
  text.textContent = code;
  return text;
}

customElements.define('code-view', CodeViewElement);
