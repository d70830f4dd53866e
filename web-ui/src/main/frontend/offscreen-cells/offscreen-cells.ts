import { OffscreenCells, RENDER_ALL } from './offscreen';

declare global {
  interface Window {
    spikebookOffscreenCells: (list: HTMLElement) => void;
  }
}

/** Two screens above and below the viewport: what sticks out of a cell, as menus do, is never cut off in sight. */
const MARGIN = '200% 0px';

// in the browser alone: only it knows what is seen
window.spikebookOffscreenCells = (list) => {
  const tell = (entries: IntersectionObserverEntry[]) => entries.forEach((entry) => cells.update(entry.target, entry.isIntersecting));
  const observer = new IntersectionObserver(tell, { rootMargin: MARGIN });
  const cells = new OffscreenCells<Element>(list, observer);
  const setCells = () => cells.setCells(list.children);
  new MutationObserver(setCells).observe(list, { childList: true });
  setCells();

  let width = list.clientWidth;
  new ResizeObserver(() => {
    if (list.clientWidth !== width) {
      width = list.clientWidth;
      cells.renderAll();
    }
  }).observe(list);
  list.closest('.sb-notebook')?.addEventListener(RENDER_ALL, () => cells.renderAll());
};
