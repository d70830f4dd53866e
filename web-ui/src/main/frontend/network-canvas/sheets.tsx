import { useEffect, useRef, useState } from 'react';
import { type CanvasTexts } from './graph';

/** What stands beside the canvas where there is room: the palette, and the inspector. */
type Sheet = 'parts' | 'settings';

const CONTENTS: Record<Sheet, string> = { parts: '.sb-palette', settings: '.sb-inspector' };

/** Drawings on an 18 x 18 grid. */
const SIGNS: Record<Sheet, string> = {
  parts: 'M9 3 V15 M3 9 H15',
  settings:
    'M2.5 5.5 H8 M13 5.5 H15.5 M2.5 12.5 H5 M10 12.5 H15.5 M8 5.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0 M5 12.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0',
};

/** Brings up what belongs to a board, until the function that is returned is called; a part of it may ask for that. */
function bringUp(board: HTMLElement, sheet: Sheet, close: () => void): () => void {
  const contents = board.querySelector<HTMLElement>(CONTENTS[sheet]);
  const stage = board.querySelector('.sb-stage');
  const opener = document.activeElement as HTMLElement | null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
      opener?.focus();
    }
  };
  const leaving = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) {
      close();
    }
  });
  const tabIndex = contents?.getAttribute('tabindex') ?? null; // the inspector takes the focus at other times, too
  board.setAttribute('data-sheet', sheet);
  contents?.setAttribute('tabindex', '-1');
  contents?.focus({ preventScroll: true });
  board.addEventListener('keydown', onKeyDown);
  if (stage) {
    leaving.observe(stage);
  }
  return () => {
    board.removeAttribute('data-sheet');
    if (tabIndex === null) {
      contents?.removeAttribute('tabindex');
    }
    board.removeEventListener('keydown', onKeyDown);
    leaving.disconnect();
  };
}

/**
 * Where nothing is beside the canvas, palette and inspector come up from the lower edge of the screen, so that the network stays in
 * sight; they leave with the canvas, and with Escape.
 */
export function Sheets({ texts }: { texts: CanvasTexts }) {
  const place = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Sheet>();

  useEffect(() => {
    const board = place.current?.closest<HTMLElement>('.sb-board');
    return open && board ? bringUp(board, open, () => setOpen(undefined)) : undefined;
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
