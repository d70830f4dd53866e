import { createContext, useContext, useSyncExternalStore } from 'react';
import { type GraphLine, type GraphNode, type Point } from './graph';
import { labelsOf } from './labels';
import { MOST_AROUND, routesOf, type Route } from './routes';

export interface LinePlace extends Route {
  /** middle of the label; nothing if there is no room for one */
  label?: Point;
}

type Placed = Pick<GraphNode, 'key' | 'role' | 'x' | 'y'>;

function isSame(a: LinePlace | undefined, b: LinePlace): boolean {
  return a?.path === b.path && a.label?.x === b.label?.x && a.label?.y === b.label?.y;
}

/** The places of lines: those whose place changed are drawn again, and no others. */
export class LinePlaces {
  #places = new Map<string, LinePlace>();
  #nodes = new Map<string, Placed>();
  #lines: GraphLine[] = [];
  #isDownward = false;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get(key: string): LinePlace | undefined {
    return this.#places.get(key);
  }

  /** The nodes between which the lines lead. */
  get nodes(): Placed[] {
    return [...this.#nodes.values()];
  }

  update(nodes: Placed[], lines: GraphLine[], isDownward: boolean) {
    const kept = this.#kept(nodes, lines, isDownward);
    const moved = kept.size > 0 ? lines.filter((line) => !kept.has(line.key)) : lines;
    const routes = routesOf(nodes, moved, isDownward, lines.length);
    const labels = labelsOf(nodes, lines, routes);
    const before = this.#places;
    this.#places = new Map(kept);
    for (const [key, route] of routes) {
      const now = { ...route, label: labels.get(key) };
      const old = before.get(key);
      this.#places.set(key, old && isSame(old, now) ? old : now);
    }
    this.#nodes = new Map(nodes.map((node) => [node.key, node]));
    this.#lines = lines;
    this.#isDownward = isDownward;
    this.#listeners.forEach((listener) => listener());
  }

  /** Of very many lines, those between nodes that stand where they stood: while one is dragged, all but a few. */
  #kept(nodes: Placed[], lines: GraphLine[], isDownward: boolean): Map<string, LinePlace> {
    if (lines.length <= MOST_AROUND || lines !== this.#lines || isDownward !== this.#isDownward) {
      return new Map();
    }
    const still = new Set(nodes.filter((node) => isWhereItWas(node, this.#nodes.get(node.key))).map(({ key }) => key));
    return new Map(
      lines.flatMap(({ key, from, to }): [string, LinePlace][] => {
        const place = this.#places.get(key);
        return place && still.has(from) && still.has(to) ? [[key, place]] : [];
      }),
    );
  }
}

function isWhereItWas(node: Placed, before: Placed | undefined): boolean {
  return before?.x === node.x && before.y === node.y;
}

export const LinePlacesContext = createContext(new LinePlaces());

export function useLinePlace(key: string): LinePlace | undefined {
  const places = useContext(LinePlacesContext);
  return useSyncExternalStore(places.subscribe, () => places.get(key));
}
