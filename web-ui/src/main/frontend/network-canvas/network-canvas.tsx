import { ReactAdapterElement, type RenderHooks } from 'Frontend/generated/flow/ReactAdapter';
import { type ReactElement } from 'react';
import { Canvas } from './canvas';
import { type CanvasEvents, type CanvasTexts, type Graph } from './graph';

/** <network-canvas>: draws the graph that the server holds and reports what the hand does to it. */
class NetworkCanvasElement extends ReactAdapterElement {
  readonly #events: CanvasEvents = {
    moved: (positions) => this.#tell('nodes-moved', { positions }),
    connected: (from, to) => this.#tell('nodes-connected', { from, to }),
    removed: (keys) => this.#tell('parts-removed', { keys }),
    selected: (keys) => this.#tell('parts-selected', { keys }),
    dropped: (role, type, at) => this.#tell('part-dropped', { role, type, x: at.x, y: at.y }),
  };

  protected override render(hooks: RenderHooks): ReactElement | null {
    const [graph] = hooks.useState<Graph | undefined>('graph');
    const [texts] = hooks.useState<CanvasTexts | undefined>('texts');
    return graph && texts ? <Canvas graph={graph} texts={texts} events={this.#events} /> : null;
  }

  #tell(name: string, detail: Record<string, unknown>) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define('network-canvas', NetworkCanvasElement);
