import { BRING_NEAR, FarCells } from './far';

declare global {
  interface Window {
    spikebookFarCells: (list: HTMLElement) => void;
  }
}

/** Two screens above and below what is seen: what sticks out of a cell, as menus do, is never cut off in sight. */
const NEAR = '200% 0px';

// in the browser alone: only it knows what is seen
window.spikebookFarCells = (list) => {
  const tell = (entries: IntersectionObserverEntry[]) => entries.forEach((entry) => far.see(entry.target, entry.isIntersecting));
  const sight = new IntersectionObserver(tell, { rootMargin: NEAR });
  const far = new FarCells<Element>(list, sight);
  const hold = () => far.hold(list.children);
  new MutationObserver(hold).observe(list, { childList: true });
  hold();

  let width = list.clientWidth;
  new ResizeObserver(() => {
    if (list.clientWidth !== width) {
      width = list.clientWidth;
      far.bringNear();
    }
  }).observe(list);
  list.closest('.sb-notebook')?.addEventListener(BRING_NEAR, () => far.bringNear());
};
