import { RENDER_ALL } from '../offscreen-cells/offscreen';
import { fitToPaper } from './paper';
import { PRESENTING, toggler } from './presenting';
import type { Classes } from './presenting';
import { widener } from './width';

declare global {
  interface Window {
    spikebookPresent: (button: HTMLElement) => void;
    spikebookWiden: (button: HTMLElement) => void;
  }
}

/** The notebook and the root of the page, on which the sizes of all letters depend, and so the heights of cells. */
function classesOf(notebook: Element): Classes {
  const both = [notebook.classList, document.documentElement.classList];
  const change = (to: (classes: DOMTokenList) => void) => {
    both.forEach(to);
    notebook.dispatchEvent(new Event(RENDER_ALL));
  };
  return {
    add: (name) => change((classes) => classes.add(name)),
    remove: (name) => change((classes) => classes.remove(name)),
    contains: (name) => notebook.classList.contains(name),
  };
}

/** The root stays when another page takes the notebook's place. */
function whenGone(notebook: Element, then: () => void): void {
  const observer = new MutationObserver(() => {
    if (!notebook.isConnected) {
      observer.disconnect();
      then();
    }
  });
  if (notebook.parentElement) {
    observer.observe(notebook.parentElement, { childList: true });
  }
}

// in the browser alone: a screen is only given to the press itself
window.spikebookPresent = (button) => {
  const notebook = button.closest('.sb-notebook');
  if (notebook) {
    const classes = classesOf(notebook);
    const toggle = toggler(classes, document);
    button.addEventListener('click', toggle);
    whenGone(notebook, () => {
      if (classes.contains(PRESENTING)) {
        toggle();
      }
    });
  }
};

// in the browser alone: what it remembers is shown before the server knows of it
window.spikebookWiden = (button) => {
  const notebook = button.closest('.sb-notebook');
  if (notebook) {
    button.addEventListener('click', widener(notebook.classList, button));
  }
};

window.addEventListener('beforeprint', () => {
  fitToPaper(document);
});
