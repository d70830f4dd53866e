import { type DragEvent } from 'react';

/** The node whose body lies under the pointer. */
export function nodeAt(event: MouseEvent | TouchEvent): string | undefined {
  return nodeAtPlace('changedTouches' in event ? event.changedTouches[0] : event);
}

/** The node whose body lies at a place on the screen. */
export function nodeAtPlace(place: { clientX: number; clientY: number }): string | undefined {
  const element = document.elementFromPoint(place.clientX, place.clientY);
  return element?.closest<HTMLElement>('.react-flow__node')?.dataset.id;
}

/** The projection whose line lies under the pointer. */
export function projectionAt(event: DragEvent): string | undefined {
  const element = document.elementFromPoint(event.clientX, event.clientY);
  return element?.closest<SVGElement>('.react-flow__edge.sb-line-projection')?.dataset.id;
}
