import katex from 'katex';
import 'katex/dist/katex.min.css';
import { KeptFormulas } from './kept-formulas';

/** The longest length in a formula, in em: \rule{1e9em}{1e9em} must not cover the page. */
const MAX_SIZE = 50;

/** More than the formulas of the longest lesson. */
const MOST_KEPT = 500;

const formulas = new KeptFormulas<Node>(MOST_KEPT);

function set(element: HTMLElement, tex: string, displayMode: boolean) {
  element.replaceChildren(formulas.copy(tex, displayMode, () => drawn(tex, displayMode)));
}

function drawn(tex: string, displayMode: boolean): Node {
  const place = document.createElement('span');
  katex.render(tex, place, {
    displayMode,
    throwOnError: false,
    output: 'htmlAndMathml',
    strict: 'ignore',
    maxSize: MAX_SIZE,
  });
  const formula = document.createDocumentFragment();
  formula.append(...place.childNodes);
  return formula;
}

/** Takes a property that was set before the element was known to the browser. */
function upgrade(element: HTMLElement, property: string) {
  if (Object.hasOwn(element, property)) {
    const value = (element as unknown as Record<string, unknown>)[property];
    Reflect.deleteProperty(element, property);
    (element as unknown as Record<string, unknown>)[property] = value;
  }
}

/** <tex-formula>: one formula within a line. */
class TexFormulaElement extends HTMLElement {
  connectedCallback() {
    upgrade(this, 'tex');
  }

  set tex(tex: string) {
    set(this, tex, false);
  }
}

/** <rich-text>: HTML that the server has made safe; formulas in it are set here. */
class RichTextElement extends HTMLElement {
  #anchor = '';

  connectedCallback() {
    upgrade(this, 'anchor');
    upgrade(this, 'html');
  }

  /** headings get the ids anchor-0, anchor-1 ... for the table of contents */
  set anchor(anchor: string) {
    this.#anchor = anchor;
    this.#nameHeadings();
  }

  set html(html: string) {
    this.innerHTML = html;
    this.#nameHeadings();
    this.querySelectorAll<HTMLElement>('.math-inline').forEach((math) => set(math, math.textContent, false));
    this.querySelectorAll<HTMLElement>('.math-display').forEach((math) => {
      set(math, math.textContent, true);
      math.tabIndex = 0;
    });
    this.querySelectorAll('table').forEach((table) => {
      const scroller = document.createElement('div');
      scroller.className = 'sb-table-scroller';
      scroller.tabIndex = 0; // what scrolls must be reachable by keyboard
      table.replaceWith(scroller);
      scroller.append(table);
    });
  }

  #nameHeadings() {
    if (this.#anchor) {
      this.querySelectorAll('h2, h3, h4').forEach((heading, n) => (heading.id = `${this.#anchor}-${n}`));
    }
  }
}

customElements.define('tex-formula', TexFormulaElement);
customElements.define('rich-text', RichTextElement);
