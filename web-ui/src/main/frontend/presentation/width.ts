import { KeptText } from '../document-editor/kept-text';
import type { Classes } from './presenting';

/** The class of a notebook whose figures and networks take the whole window. */
export const WIDE = 'sb-wide';

const ON = 'on';

/** One choice for all notebooks of this browser. */
const KEPT = new KeptText(
  () => localStorage,
  () => 'spikebook.full-width',
);

/** A button that says whether it is pressed. */
export type Toggle = Pick<Element, 'setAttribute'>;

/** Shows a notebook as wide as this browser remembers it; gives what switches and remembers. */
export function widener(notebook: Classes, button: Toggle, kept: KeptText = KEPT): () => void {
  const show = (isWide: boolean) => {
    if (isWide) {
      notebook.add(WIDE);
    } else {
      notebook.remove(WIDE);
    }
    button.setAttribute('aria-pressed', String(isWide));
  };
  show(kept.read() === ON);
  return () => {
    const isWide = !notebook.contains(WIDE);
    show(isWide);
    if (isWide) {
      kept.keep(ON);
    } else {
      kept.forget();
    }
  };
}
