import { element } from './dom';

/** How far a finger moves upward or downward before it takes a chip along, in pixels; less may still be a press. */
const SLACK = 8;

/** Nearer than this to an edge of the window, a finger scrolls the page, in pixels. */
const EDGE = 96;

/** A frame, in pixels. */
const SCROLL = 12;

/** A place on the screen. */
interface Place {
  clientX: number;
  clientY: number;
}

interface Touch extends Place {
  pointerType: string;
  isPrimary: boolean;
}

/** How far the page is to scroll with a finger at this height of the window. */
export function scrollAt(y: number, height: number): number {
  if (y < EDGE) {
    return -SCROLL;
  }
  return y > height - EDGE ? SCROLL : 0;
}

/** A finger that draws something out of a row, along which it scrolls: upward or downward takes it along, sideways is left to the row. */
export class TouchDrag {
  #start: Place | null = null;
  #isTaken = false;

  /** A mouse has a way of its own to drag, and a second finger counts for nothing. */
  down({ pointerType, isPrimary, clientX, clientY }: Touch) {
    this.#start = pointerType === 'touch' && isPrimary ? { clientX, clientY } : null;
    this.#isTaken = false;
  }

  /** Whether it is taken along. */
  move({ clientX, clientY }: Place): boolean {
    if (this.#start && !this.#isTaken) {
      const up = Math.abs(clientY - this.#start.clientY);
      this.#isTaken = up > SLACK && up > Math.abs(clientX - this.#start.clientX);
    }
    return this.#isTaken;
  }

  /** It was lifted, or the browser has a use of its own for it; whether it had taken something along. */
  end(): boolean {
    const wasTaken = this.#isTaken;
    this.#start = null;
    this.#isTaken = false;
    return wasTaken;
  }
}

/** The key of the node at a place of the screen, if it is of this cell. */
function nodeAt({ clientX, clientY }: Place, cell: Element | null): string | undefined {
  const node = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('.react-flow__node');
  return node && cell?.contains(node) ? node.dataset.id : undefined;
}

/** Lets a finger draw a chip onto a node of the canvas in the same cell; a mouse drags it as browsers do. */
export function enableTouchDrag(chip: HTMLElement, dropped: (key: string) => void) {
  const drag = new TouchDrag();
  let image: HTMLElement | null = null;
  let last: Place = { clientX: 0, clientY: 0 };
  const cell = () => chip.closest('.sb-cell');
  const draw = () => {
    if (!image) {
      return;
    }
    window.scrollBy({ top: scrollAt(last.clientY, window.innerHeight), behavior: 'instant' });
    image.style.translate = `${last.clientX}px ${last.clientY}px`;
    image.classList.toggle('sb-lab-over-node', nodeAt(last, cell()) !== undefined);
    requestAnimationFrame(draw);
  };
  const end = (isDropped: boolean) => {
    image?.remove();
    image = null;
    const key = drag.end() && isDropped ? nodeAt(last, cell()) : undefined;
    if (key !== undefined) {
      dropped(key);
    }
  };
  chip.addEventListener('pointerdown', (event) => {
    chip.draggable = event.pointerType !== 'touch'; // else a finger that rests on it drags as a mouse does
    drag.down(event);
  });
  chip.addEventListener('pointermove', (event) => {
    last = event;
    if (drag.move(event) && !image) {
      chip.setPointerCapture(event.pointerId);
      image = element('div', 'sb-lab-drag-image', { 'aria-hidden': 'true' }, chip.textContent);
      document.body.append(image);
      draw();
    }
  });
  chip.addEventListener('pointerup', () => end(true));
  chip.addEventListener('pointercancel', () => end(false));
}
