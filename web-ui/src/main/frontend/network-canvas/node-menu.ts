import { useCallback, useEffect, type MouseEvent, type RefObject } from 'react';
import { hearLongPresses } from './long-press';
import { type FlowNode } from './node-view';
import { nodeAtPlace } from './under-pointer';

/** Asks for the menu of a node: by the right button of a mouse, by a key, and by a finger that rests. */
export function useNodeMenu(place: RefObject<HTMLElement | null>, tell: (name: string, detail: Record<string, unknown>) => void) {
  // where the browser does not ask for one itself
  useEffect(() => {
    const host = place.current;
    return host
      ? hearLongPresses(host, (at) => {
          const key = nodeAtPlace(at);
          if (key) tell('part-menu', { key, x: at.clientX, y: at.clientY });
        })
      : undefined;
  }, [place, tell]);

  /** Of a key, the menu opens beside the node. */
  return useCallback(
    (event: MouseEvent, { id }: FlowNode) => {
      const box = event.currentTarget.getBoundingClientRect();
      const isKey = event.clientX === 0 && event.clientY === 0;
      event.preventDefault();
      tell('part-menu', { key: id, x: isKey ? box.left : event.clientX, y: isKey ? box.bottom : event.clientY });
    },
    [tell],
  );
}
