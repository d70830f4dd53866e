import { useStoreApi } from '@xyflow/react';
import { useEffect, type RefObject } from 'react';

/** Tells styles how far the canvas is zoomed: what a finger meets there is to be as large on the screen as elsewhere, and names are to be read. */
export function useZoomForStyles(place: RefObject<HTMLElement | null>) {
  const store = useStoreApi();
  useEffect(() => {
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
