import { useEffect, useRef, useState } from 'react';
import { type CanvasTexts } from './graph';
import { placeOf, stepBy, stopsIn } from './sheet-focus';

/** What stands beside the canvas where there is room: the palette, and the inspector. */
type Sheet = 'parts' | 'settings';

const CONTENTS: Record<Sheet, string> = { parts: '.sb-palette', settings: '.sb-inspector' };

/** Drawings on an 18 x 18 grid. */
const SIGNS: Record<Sheet, string> = {
  parts: 'M9 3 V15 M3 9 H15',
  settings:
    'M2.5 5.5 H8 M13 5.5 H15.5 M2.5 12.5 H5 M10 12.5 H15.5 M8 5.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0 M5 12.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0',
};

/**
 * Brings up what belongs to a board, until the function that is returned is called; a part of it may ask for that, and a canvas that
 * is no longer seen, because it was scrolled away or another view of the network took its place. The focus goes into the sheet, and
 * from there back to the button.
 */
function bringUp(board: HTMLElement, sheet: Sheet, opener: HTMLElement, close: () => void): () => void {
  const contents = board.querySelector<HTMLElement>(CONTENTS[sheet]);
  const canvas = opener.closest('.sb-canvas');
  if (!contents || !canvas) {
    return () => undefined;
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!opener.checkVisibility()) {
      close(); // the page has become wide: all is in its place
    } else {
      onKey(event, opener, contents, close);
    }
  };
  const leaving = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) {
      close();
    }
  });
  const hadIndex = contents.hasAttribute('tabindex'); // the inspector takes the focus at other times, too
  board.setAttribute('data-sheet', sheet);
  contents.setAttribute('tabindex', '-1');
  contents.focus({ preventScroll: true });
  board.addEventListener('keydown', onKeyDown);
  leaving.observe(canvas);
  return () => {
    leaving.disconnect();
    board.removeEventListener('keydown', onKeyDown);
    if (contents.contains(document.activeElement)) {
      opener.focus({ preventScroll: true });
    }
    board.removeAttribute('data-sheet');
    if (!hadIndex) {
      contents.removeAttribute('tabindex');
    }
  };
}

function onKey(event: KeyboardEvent, opener: HTMLElement, contents: HTMLElement, close: () => void) {
  const stops = stopsIn(contents);
  switch (stepBy(event.key, event.shiftKey, placeOf(document.activeElement, opener, contents, stops))) {
    case 'close':
      event.stopPropagation();
      close();
      opener.focus();
      break;
    case 'enter':
      event.preventDefault();
      (stops.at(0) ?? contents).focus();
      break;
    case 'return':
      event.preventDefault();
      opener.focus();
      break;
    case 'leave':
      opener.focus(); // the browser moves from there to what follows
      break;
  }
}

/**
 * Where nothing is beside the canvas, palette and inspector come up from the lower edge of the screen, so that the network stays in
 * sight; they leave with the canvas, and with Escape. For the Tab key they follow their button.
 */
export function Sheets({ texts }: { texts: CanvasTexts }) {
  const place = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Sheet>();

  useEffect(() => {
    const opener = place.current?.querySelector<HTMLElement>('[aria-expanded="true"]');
    const board = opener?.closest<HTMLElement>('.sb-board');
    return open && opener && board ? bringUp(board, open, opener, () => setOpen(undefined)) : undefined;
  }, [open]);

  const names: Record<Sheet, string> = { parts: texts.parts, settings: texts.settings };
  return (
    <div ref={place} className="sb-sheets">
      {(['parts', 'settings'] as const).map((sheet) => (
        <button
          key={sheet}
          type="button"
          aria-expanded={open === sheet}
          aria-label={names[sheet]}
          title={names[sheet]}
          onClick={() => setOpen(open === sheet ? undefined : sheet)}
        >
          <svg viewBox="0 0 18 18" aria-hidden="true">
            <path d={SIGNS[sheet]} />
          </svg>
        </button>
      ))}
    </div>
  );
}
