import { createContext, useContext, useSyncExternalStore } from 'react';
import { type GraphLine, type GraphNode, type Point } from './graph';
import { labelsOf } from './labels';
import { routesOf, type Route } from './routes';

export interface LinePlace extends Route {
  /** middle of the label; nothing if there is no room for one */
  label?: Point;
}

function isSame(a: LinePlace | undefined, b: LinePlace): boolean {
  return a?.path === b.path && a.label?.x === b.label?.x && a.label?.y === b.label?.y;
}

/** The places of lines: those whose place changed are drawn anew, and no others. */
export class LinePlaces {
  #places = new Map<string, LinePlace>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get(key: string): LinePlace | undefined {
    return this.#places.get(key);
  }

  update(nodes: Pick<GraphNode, 'key' | 'role' | 'x' | 'y'>[], lines: GraphLine[], isDownward: boolean) {
    const routes = routesOf(nodes, lines, isDownward);
    const labels = labelsOf(nodes, lines, routes);
    const before = this.#places;
    this.#places = new Map();
    for (const [key, route] of routes) {
      const now = { ...route, label: labels.get(key) };
      const old = before.get(key);
      this.#places.set(key, old && isSame(old, now) ? old : now);
    }
    this.#listeners.forEach((listener) => listener());
  }
}

export const LinePlacesContext = createContext(new LinePlaces());

export function useLinePlace(key: string): LinePlace | undefined {
  const places = useContext(LinePlacesContext);
  return useSyncExternalStore(places.subscribe, () => places.get(key));
}
