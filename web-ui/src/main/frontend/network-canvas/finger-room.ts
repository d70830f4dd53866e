import { useStoreApi } from '@xyflow/react';
import { useEffect, type RefObject } from 'react';

const COARSE = matchMedia('(pointer: coarse)');

/** Tells styles how far the canvas is zoomed: what a finger meets there is to be as large on the screen as elsewhere. */
export function useFingerRoom(place: RefObject<HTMLElement | null>) {
  const store = useStoreApi();
  useEffect(() => {
    if (!COARSE.matches) {
      return undefined;
    }
    let told = 0;
    const tell = ({ transform: [, , zoom] }: { transform: [number, number, number] }) => {
      if (zoom !== told) {
        told = zoom;
        place.current?.style.setProperty('--sb-zoom', String(zoom));
      }
    };
    tell(store.getState());
    return store.subscribe(tell);
  }, [place, store]);
}
