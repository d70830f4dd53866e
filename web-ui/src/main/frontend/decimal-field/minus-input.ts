import { MINUS } from '../live-lab/numbers';

/**
 * Lets inputs of type number take the minus that people read, typed or pasted: a browser leaves it out, and makes 65 of −65.
 *
 * @param insert writes a text at the caret of the input that has the focus
 */
export function takeMinus(page: EventTarget, insert: (text: string) => void) {
  const take = (event: Event, text: string | null | undefined) => {
    if (text?.includes(MINUS) && isOfNumbers(event.composedPath()[0])) {
      event.preventDefault();
      event.stopImmediatePropagation();
      insert(text.replaceAll(MINUS, '-'));
    }
  };
  page.addEventListener('beforeinput', (event) => take(event, (event as InputEvent).data), true);
  page.addEventListener('paste', (event) => take(event, (event as ClipboardEvent).clipboardData?.getData('text/plain')), true);
}

function isOfNumbers(target: EventTarget): boolean {
  return 'type' in target && target.type === 'number';
}
