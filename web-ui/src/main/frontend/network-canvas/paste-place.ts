import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import { PART, type Point } from './graph';
import { type PlaceQuestion } from './part-clipboard';

/** Tells where pasted parts go: to the pointer, or to the middle of what is shown. A network that flows downward places them itself. */
export function usePastePlace(place: RefObject<HTMLElement | null>, isDownward: boolean) {
  const flow = useReactFlow();
  const pointer = useRef<Point>(undefined);

  useEffect(() => {
    const host = place.current?.closest('network-canvas');
    const answer = (event: Event) => {
      const box = place.current?.getBoundingClientRect();
      if (box && !isDownward) {
        const at = flow.screenToFlowPosition(pointer.current ?? { x: box.x + box.width / 2, y: box.y + box.height / 2 });
        (event as PlaceQuestion).detail.at = { x: at.x - PART.width / 2, y: at.y - PART.height / 2 };
      }
    };
    host?.addEventListener('place-asked', answer);
    return () => host?.removeEventListener('place-asked', answer);
  }, [flow, isDownward, place]);

  return {
    onPointerMove: ({ clientX: x, clientY: y }: PointerEvent) => (pointer.current = { x, y }),
    onPointerLeave: () => (pointer.current = undefined),
  };
}
