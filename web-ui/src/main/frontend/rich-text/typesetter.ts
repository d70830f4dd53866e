import katex from 'katex';
import 'katex/dist/katex.min.css';
import { KeptFormulas } from './kept-formulas';

/** The longest length in a formula, in em: \rule{1e9em}{1e9em} must not cover the page. */
const MAX_SIZE = 50;

/** More than the formulas of the longest lesson. */
const MOST_KEPT = 500;

const formulas = new KeptFormulas<Node>(MOST_KEPT);

/** Typesets a formula by KaTeX, which comes with this module. */
export function typeset(place: HTMLElement, tex: string, displayMode: boolean) {
  place.replaceChildren(formulas.copy(tex, displayMode, () => drawn(tex, displayMode)));
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
