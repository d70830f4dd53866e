interface Server {
  stroke(ink: string): void;
}

/** Pixels of the canvas for each pixel that is sent. */
const SCALE = 5;
const BRUSH = 0.11;
const STEP = 0.04;
const SEND_AFTER_MS = 120;

/** <draw-pad>: ink on a square, sent to the server as bytes after every stroke and during long ones. */
class DrawPadElement extends HTMLElement {
  size = 56;
  $server?: Server;
  #canvas = document.createElement('canvas');
  #at: [number, number] = [0.5, 0.5];
  #down = false;
  #timer = 0;

  set label(label: string) {
    this.#canvas.setAttribute('aria-label', label);
  }

  connectedCallback() {
    const canvas = this.#canvas;
    canvas.width = canvas.height = this.size * SCALE;
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'application');
    canvas.addEventListener('pointerdown', (event) => this.#start(event));
    canvas.addEventListener('pointermove', (event) => this.#down && this.#line(this.#place(event)));
    canvas.addEventListener('pointerup', () => this.#end());
    canvas.addEventListener('pointercancel', () => this.#end());
    canvas.addEventListener('keydown', (event) => this.#key(event));
    this.replaceChildren(canvas);
  }

  clear() {
    this.#pen.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    this.#at = [0.5, 0.5];
    this.#mark();
  }

  get #pen() {
    const pen = this.#canvas.getContext('2d', { willReadFrequently: true });
    if (!pen) {
      throw new Error('The browser draws no two-dimensional canvas.');
    }
    return pen;
  }

  #place(event: PointerEvent): [number, number] {
    const box = this.#canvas.getBoundingClientRect();
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  }

  #start(event: PointerEvent) {
    event.preventDefault();
    this.#canvas.focus();
    this.#canvas.setPointerCapture(event.pointerId);
    this.#down = true;
    this.#at = this.#place(event);
    this.#line(this.#at);
  }

  #end() {
    this.#down = false;
    this.#send(0);
  }

  #line(to: [number, number]) {
    const pen = this.#pen;
    const side = this.#canvas.width;
    pen.strokeStyle = getComputedStyle(this).color;
    pen.lineWidth = BRUSH * side;
    pen.lineCap = 'round';
    pen.beginPath();
    pen.moveTo(this.#at[0] * side, this.#at[1] * side);
    pen.lineTo(to[0] * side, to[1] * side);
    pen.stroke();
    this.#at = to;
    this.#mark();
    this.#send(SEND_AFTER_MS);
  }

  /** arrows move the pen, with the space bar held or shift they draw; delete clears */
  #key(event: KeyboardEvent) {
    const moves: Partial<Record<string, [number, number]>> = {
      ArrowLeft: [-STEP, 0],
      ArrowRight: [STEP, 0],
      ArrowUp: [0, -STEP],
      ArrowDown: [0, STEP],
    };
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      const to: [number, number] = [this.#clamp(this.#at[0] + move[0]), this.#clamp(this.#at[1] + move[1])];
      if (event.shiftKey) {
        this.#line(to);
      } else {
        this.#at = to;
        this.#mark();
      }
    } else if (event.key === ' ') {
      event.preventDefault();
      this.#line(this.#at);
    }
  }

  #clamp(value: number) {
    return Math.min(1, Math.max(0, value));
  }

  /** where the pen is, for those who draw by keyboard: shown while the pad has the focus */
  #mark() {
    this.style.setProperty('--x', `${this.#at[0] * 100}%`);
    this.style.setProperty('--y', `${this.#at[1] * 100}%`);
  }

  #send(afterMs: number) {
    if (afterMs > 0 && this.#timer) {
      return;
    }
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      this.$server?.stroke(this.#ink());
    }, afterMs);
  }

  #ink() {
    const side = this.#canvas.width;
    const pixels = this.#pen.getImageData(0, 0, side, side).data;
    const ink = new Uint8Array(this.size * this.size);
    for (let y = 0; y < this.size; y++) {
      for (let x = 0; x < this.size; x++) {
        let sum = 0;
        for (let i = 0; i < SCALE; i++) {
          for (let j = 0; j < SCALE; j++) {
            sum += pixels[4 * ((y * SCALE + i) * side + x * SCALE + j) + 3];
          }
        }
        ink[y * this.size + x] = sum / (SCALE * SCALE);
      }
    }
    return btoa(String.fromCharCode(...ink));
  }
}

customElements.define('draw-pad', DrawPadElement);
