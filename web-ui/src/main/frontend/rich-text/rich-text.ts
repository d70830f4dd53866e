import { LateTypesetter } from './late-typesetter';
import './math-font.css';
import { defineTextElements } from './text-elements';

/**
 * KaTeX has 260 kB, and the home page has no formula. It is not imported at the head of this file: what is, Vaadin repeats in the script
 * of all pages.
 */
const late = new LateTypesetter(async () => (await import('./typesetter')).typeset);

defineTextElements((place, tex, displayMode) => late.typeset(place, tex, displayMode));
