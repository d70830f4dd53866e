import { placeAbove } from './place';

declare global {
  interface Window {
    spikebookFollowReader: (menu: HTMLElement) => void;
  }
}

/** A little below where a press on an entry brings its heading, in rem: what is above was read, or is being read. */
const LINE_REM = 10;

/** An entry, and where it leads to. */
interface Entry {
  button: HTMLElement;
  place: HTMLElement;
  cell: Element;
}

function entriesOf(menu: HTMLElement): Entry[] {
  const entries: Entry[] = [];
  menu.querySelectorAll<HTMLElement>('nav button').forEach((button) => {
    const place = document.getElementById(button.dataset.anchor ?? '');
    if (place) {
      entries.push({ button, place, cell: place.closest('.sb-slot') ?? place });
    }
  });
  return entries;
}

const lineOf = (page: Element) => LINE_REM * parseFloat(getComputedStyle(page).fontSize);

const topOf = (element: Element) => element.getBoundingClientRect().top;

const textOf = (entry: Entry | undefined) => entry?.button.textContent ?? '';

// in the browser alone: it tells in the closed menu in which part, and at which heading of it, the reader is
window.spikebookFollowReader = (menu) => {
  const here = menu.querySelector('.sb-contents-here');
  let marked: HTMLElement | undefined;
  let isPlanned = false;

  const look = () => {
    isPlanned = false;
    const entries = entriesOf(menu);
    const line = lineOf(document.documentElement);
    const at = placeAbove(entries, { cell: (entry) => topOf(entry.cell), own: (entry) => topOf(entry.place) }, line);
    const current = at < 0 ? undefined : entries[at];
    const part = entries.slice(0, at + 1).findLast((entry) => entry.button.classList.contains('sb-contents-1'));
    if (marked !== current?.button) {
      marked?.removeAttribute('aria-current');
      marked = current?.button;
      marked?.setAttribute('aria-current', 'location');
    }
    const text = [...new Set([textOf(part), textOf(current)])].filter((name) => name !== '').join(' \u00b7 ');
    if (here && here.textContent !== text) {
      here.textContent = text;
    }
  };

  const scrolled = () => {
    if (!menu.isConnected) {
      window.removeEventListener('scroll', scrolled);
    } else if (!isPlanned) {
      isPlanned = true;
      requestAnimationFrame(look);
    }
  };
  window.addEventListener('scroll', scrolled, { passive: true });
};
