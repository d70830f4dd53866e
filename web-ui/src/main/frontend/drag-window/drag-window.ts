/** Shorter drags are presses, in pixels. */
const SHORTEST = 6;

interface Plot {
  left: number;
  right: number;
}

/** <drag-window>: marks a part of the figure in it, and tells its ends as shares of the plot. */
class DragWindowElement extends HTMLElement {
  readonly #mark = document.createElement('div');
  #start: number | undefined;

  connectedCallback() {
    this.#mark.className = 'sb-drag';
    this.addEventListener('pointerdown', this.#down);
    this.addEventListener('pointermove', this.#move);
    this.addEventListener('pointerup', this.#up);
    this.addEventListener('pointercancel', this.#stop);
  }

  /** where the plot of the visible drawing is, within this element */
  #plot(): Plot | undefined {
    for (const svg of this.querySelectorAll<SVGSVGElement>('svg[data-left]')) {
      const place = svg.getBoundingClientRect();
      if (place.width > 0) {
        const offset = place.left - this.getBoundingClientRect().left;
        return {
          left: offset + Number(svg.dataset.left) * place.width,
          right: offset + Number(svg.dataset.right) * place.width,
        };
      }
    }
    return undefined;
  }

  #x(event: PointerEvent, plot: Plot): number {
    const x = event.clientX - this.getBoundingClientRect().left;
    return Math.min(plot.right, Math.max(plot.left, x));
  }

  readonly #down = (event: PointerEvent) => {
    const plot = this.#plot();
    if (plot && event.button === 0 && event.pointerType !== 'touch') {
      this.#start = this.#x(event, plot);
      this.setPointerCapture(event.pointerId);
      event.preventDefault();
    }
  };

  readonly #move = (event: PointerEvent) => {
    const plot = this.#plot();
    if (plot && this.#start !== undefined) {
      const x = this.#x(event, plot);
      this.#mark.style.left = `${Math.min(x, this.#start)}px`;
      this.#mark.style.width = `${Math.abs(x - this.#start)}px`;
      this.append(this.#mark);
    }
  };

  readonly #up = (event: PointerEvent) => {
    const plot = this.#plot();
    if (plot && this.#start !== undefined) {
      const ends = [this.#start, this.#x(event, plot)].sort((a, b) => a - b);
      if (ends[1] - ends[0] >= SHORTEST) {
        const [from, to] = ends.map((x) => (x - plot.left) / (plot.right - plot.left));
        this.dispatchEvent(new CustomEvent('window-dragged', { detail: { from, to } }));
      }
    }
    this.#stop();
  };

  readonly #stop = () => {
    this.#start = undefined;
    this.#mark.remove();
  };
}

customElements.define('drag-window', DragWindowElement);
