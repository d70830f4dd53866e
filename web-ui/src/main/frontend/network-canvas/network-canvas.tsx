import { ReactAdapterElement, type RenderHooks } from 'Frontend/generated/flow/ReactAdapter';
import { type ReactElement } from 'react';
import { Canvas } from './canvas';
import { type CanvasEvents, type CanvasTexts, type Graph } from './graph';
import { drawnFor } from './groups';
import { sparkline } from './sparkline';
import { Travel, type Departures, type Shown } from './travel';

interface LiveRate {
  hertz: number;
  text: string;
  /** how it came about, in shares of the highest */
  course: readonly number[];
  /** how far it has come toward its threshold, in the mean; null where it has none */
  charge: Charge | null;
}

interface Charge {
  /** of the way, from 0 to 1 */
  share: number;
  text: string;
}

const BRIGHTEST_HZ = 100;
const LOOK_EVERY_MS = 400;

/** From 0 at rest to 1 at a high rate, by the logarithm: a few spikes a second are seen, and a storm does not blind. */
function glow(hertz: number): number {
  return Math.min(1, Math.log1p(hertz) / Math.log1p(BRIGHTEST_HZ));
}

/** What stays as it is does not make the browser style and draw a node again. */
function change(before: string | null | undefined, now: string, write: (now: string) => void) {
  if (before !== now) {
    write(now);
  }
}

/** A ring that is closed as far as the population is charged; without words it is not shown. */
function closeRing(ring: HTMLElement | null, charge: Charge | null) {
  change(ring?.style.getPropertyValue('--sb-charge'), (charge?.share ?? 0).toFixed(2), (now) =>
    ring?.style.setProperty('--sb-charge', now),
  );
  change(ring?.title, charge?.text ?? '', (now) => {
    ring?.setAttribute('title', now);
    ring?.setAttribute('aria-label', now);
  });
}

/** By an attribute that React does not know, and so keeps. */
function mark(element: HTMLElement | SVGElement, isMarked: boolean) {
  if (isMarked) {
    element.dataset.cause = '';
  } else {
    delete element.dataset.cause;
  }
}

/** <network-canvas>: draws the graph that the server holds and reports what the hand does to it. */
class NetworkCanvasElement extends ReactAdapterElement {
  #travel: Travel | null = null;
  #isVisible = false;
  #lookedAt = -Infinity;
  #graph: Graph | null = null;
  #groups = new Map<string, readonly string[]>();
  readonly #events: CanvasEvents = {
    moved: (positions) => this.#tell('nodes-moved', { positions }),
    connected: (from, to) => this.#tell('nodes-connected', { from, to }),
    removed: (keys) => this.#tell('parts-removed', { keys }),
    selected: (keys) => this.#tell('parts-selected', { keys }),
    dropped: (role, type, at) => this.#tell('part-dropped', { role, type, at }),
  };

  protected override render(hooks: RenderHooks): ReactElement | null {
    const [graph] = hooks.useState<Graph | undefined>('graph');
    const [texts] = hooks.useState<CanvasTexts | undefined>('texts');
    this.#graph = graph ?? null;
    this.#groups = new Map(graph?.groups.map(({ key, members }) => [key, members]));
    return graph && texts ? <Canvas graph={graph} texts={texts} events={this.#events} /> : null;
  }

  /** Lets nodes glow as fast as they fire, a collapsed group as the fastest of its members, and closes their rings; called about ten times a second, so past the drawing of React. */
  showLive(rates: Partial<Record<string, LiveRate>>) {
    if (this.querySelector('.react-flow__pane.dragging')) {
      return; // while the hand moves the view, its frames are worth more
    }
    this.classList.toggle('sb-canvas-live', Object.keys(rates).length > 0);
    for (const node of this.querySelectorAll<HTMLElement>('.react-flow__node')) {
      const key = node.dataset.id ?? '';
      const rate = rates[key];
      const hertz = (this.#groups.get(key) ?? [key]).map((part) => rates[part]?.hertz ?? 0);
      change(node.style.getPropertyValue('--sb-glow'), glow(Math.max(...hertz)).toFixed(2), (now) =>
        node.style.setProperty('--sb-glow', now),
      );
      const text = node.querySelector('.sb-part-live');
      change(text?.textContent, rate?.text ?? '', (now) => text?.replaceChildren(now));
      closeRing(node.querySelector<HTMLElement>('.sb-part-ring'), rate?.charge ?? null);
      const spark = node.querySelector('.sb-part-spark path');
      change(spark?.getAttribute('d'), sparkline(rate?.course ?? []), (now) => spark?.setAttribute('d', now));
    }
  }

  /** Lets spikes of the last `seconds` set out along their lines; how far the dots are thinned and slowed. */
  showSpikes(departures: Departures[], seconds: number, speed: number): Shown | null {
    const place = this.querySelector<HTMLElement>('.react-flow');
    if (!place || !this.#isSeen()) {
      return null;
    }
    if (!this.#travel?.isOn) {
      this.#travel = new Travel(place);
    }
    return this.#travel.depart(departures, seconds, speed);
  }

  /** Asked now and then: the answer makes the browser lay out the page. */
  #isSeen(): boolean {
    const now = performance.now();
    if (now - this.#lookedAt > LOOK_EVERY_MS) {
      this.#lookedAt = now;
      this.#isVisible = this.checkVisibility();
    }
    return this.#isVisible;
  }

  /** Marks lines and nodes that had a part in a spike of a node; nothing is marked for none. */
  showCauses(lines: string[], nodes: string[], spiked: string) {
    this.classList.toggle('sb-canvas-causes', spiked !== '');
    for (const line of this.querySelectorAll<SVGElement>('.react-flow__edge')) {
      mark(line, lines.includes(line.dataset.id ?? ''));
    }
    for (const node of this.querySelectorAll<HTMLElement>('.react-flow__node')) {
      const key = node.dataset.id ?? '';
      mark(
        node,
        (this.#groups.get(key) ?? [key]).some((part) => nodes.includes(part) || part === spiked),
      );
    }
  }

  /** Dots on their way hold still, or move again. */
  holdSpikes(holds: boolean) {
    this.#travel?.hold(holds);
  }

  /** Gives the focus to a part or a line, to the collapsed group that stands for it, or else to the first part. */
  focusPart(key: string) {
    const drawn = [...this.querySelectorAll<HTMLElement | SVGElement>('.react-flow__node, .react-flow__edge')];
    const find = (wanted: string) => drawn.find((each) => each.dataset.id === wanted);
    const group = this.#graph ? drawnFor(key, this.#graph) : key;
    (find(key) ?? find(group) ?? this.querySelector<HTMLElement>('.react-flow__node'))?.focus();
  }

  #tell(name: string, detail: Record<string, unknown>) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define('network-canvas', NetworkCanvasElement);
