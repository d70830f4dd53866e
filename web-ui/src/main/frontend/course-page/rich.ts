import { element } from '../live-lab/dom';

/** HTML that was made safe when the page was written, with its formulas typeset. */
export function rich(html: string, className: string): HTMLElement {
  const text = document.createElement('rich-text') as HTMLElement & { html: string };
  text.html = html;
  return element('div', className, {}, text);
}
