import { type OnMove } from '@xyflow/react';
import { useCallback, type RefObject } from 'react';

/**
 * What is done as a network is moved by the hand, whose events are not null: it is remembered, and meanwhile the browser moves what it
 * has painted instead of painting it again (network.css).
 */
export function usePanning(place: RefObject<HTMLElement | null>, movedRef: RefObject<boolean>) {
  const show = useCallback((isPanned: boolean) => place.current?.toggleAttribute('data-panned', isPanned), [place]);
  const onMove = useCallback<OnMove>(
    (event) => {
      if (event) {
        movedRef.current = true;
        show(true);
      }
    },
    [movedRef, show],
  );
  const onMoveEnd = useCallback(() => show(false), [show]);
  return { onMove, onMoveEnd };
}
