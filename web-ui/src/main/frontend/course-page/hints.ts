import { button, filled } from '../live-lab/dom';

/** Hints of a task, which are shown one after the other. */
export function offerHints(task: HTMLElement, words: Record<string, string>, read: number, taken: (hints: number) => void) {
  const hints = [...task.querySelectorAll<HTMLElement>('.page-hints > li')];
  const show = (count: number) => hints.forEach((hint, k) => (hint.hidden = k >= count));
  let shown = Math.max(read, Number(task.dataset.read));
  const label = () => filled(words.hint, String(shown + 1), String(hints.length));
  const more = button('sb-link-button', label(), null, () => {
    shown++;
    show(shown);
    taken(shown);
    more.hidden = shown >= hints.length;
    more.textContent = label();
    more.title = label();
    more.setAttribute('aria-label', label());
    hints.at(shown - 1)?.focus();
  });
  show(shown);
  more.hidden = shown >= hints.length;
  task.querySelector('.page-hints')?.after(more);
}
