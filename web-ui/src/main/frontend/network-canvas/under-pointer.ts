import { type DragEvent } from 'react';

/** The node whose body lies under the pointer. */
export function nodeAt(event: MouseEvent | TouchEvent): string | undefined {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event;
  const element = document.elementFromPoint(point.clientX, point.clientY);
  return element?.closest<HTMLElement>('.react-flow__node')?.dataset.id;
}

/** The projection whose line lies under the pointer. */
export function projectionAt(event: DragEvent): string | undefined {
  const element = document.elementFromPoint(event.clientX, event.clientY);
  return element?.closest<SVGElement>('.react-flow__edge.sb-line-projection')?.dataset.id;
}
