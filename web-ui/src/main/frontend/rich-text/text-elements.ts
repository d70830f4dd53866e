/** Puts a formula in TeX into its place, within a line or on lines of its own. */
export type Typeset = (place: HTMLElement, tex: string, displayMode: boolean) => void;

/** Takes a property that was set before the element was known to the browser. */
function upgrade(element: HTMLElement, property: string) {
  if (Object.hasOwn(element, property)) {
    const value = (element as unknown as Record<string, unknown>)[property];
    Reflect.deleteProperty(element, property);
    (element as unknown as Record<string, unknown>)[property] = value;
  }
}

/** <tex-formula>: one formula within a line. */
abstract class TexFormulaElement extends HTMLElement {
  abstract readonly typeset: Typeset;

  connectedCallback() {
    upgrade(this, 'tex');
  }

  set tex(tex: string) {
    this.typeset(this, tex, false);
  }
}

/** <rich-text>: HTML that the server has made safe; formulas in it are typeset here. */
abstract class RichTextElement extends HTMLElement {
  #anchor = '';

  abstract readonly typeset: Typeset;

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
    this.querySelectorAll<HTMLElement>('.math-inline').forEach((math) => this.typeset(math, math.textContent, false));
    this.querySelectorAll<HTMLElement>('.math-display').forEach((math) => {
      this.typeset(math, math.textContent, true);
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

/** Defines both elements. What typesets their formulas comes late to pages of the server, and is a part of all others. */
export function defineTextElements(typeset: Typeset) {
  customElements.define(
    'tex-formula',
    class extends TexFormulaElement {
      readonly typeset = typeset;
    },
  );
  customElements.define(
    'rich-text',
    class extends RichTextElement {
      readonly typeset = typeset;
    },
  );
}
