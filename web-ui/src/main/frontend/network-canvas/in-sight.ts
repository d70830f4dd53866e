import { useReactFlow, useStore, type OnMove } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react';
import { type Graph, type GraphNode, type Point } from './graph';
import { type FlowLine } from './line-view';
import { type FlowNode } from './node-view';
import { BUTTONS_ROOM } from './several';
import { cornersOf, downwardSight, firstSight, isInSight, middleOf, towards, type Size } from './sight';

/** Fewer parts are seen at a glance: they are not searched. */
export const SEARCH_FROM = 5;

const MOTION = matchMedia('(prefers-reduced-motion: no-preference)');
const PAN_MS = 160;

/** What is drawn, and the room for it. */
export interface Drawn extends Size {
  graph: Graph;
  /** with the members of collapsed groups */
  given: Graph;
  isDownward: boolean;
  hasMap: boolean;
}

/** Scrolls the window of a network to a height in it, unless that is in sight. */
function scrollTo(y: number | undefined, place: HTMLElement | null) {
  const stage = place?.closest('.sb-stage');
  if (stage && y !== undefined && (y < stage.scrollTop || y > stage.scrollTop + stage.clientHeight)) {
    stage.scrollTo({ top: y - stage.clientHeight / 2, behavior: MOTION.matches ? 'smooth' : 'instant' });
  }
}

/** Greatest height of the window that a canvas stands in, in pixels; infinite where it has none. */
function mostHeight(canvas: HTMLElement | null): number {
  const stage = canvas?.closest('.sb-stage');
  const most = stage ? parseFloat(getComputedStyle(stage).maxHeight) : NaN;
  return Number.isNaN(most) ? Infinity : most;
}

/**
 * What of a network is in sight. One most of which was not there before is shown from its beginning, and again in a room of another
 * size unless the hand has moved it or added to it; a part that was requested is brought into sight, unless it was dropped where it
 * is. A network that flows downward is as long as it is: its window scrolls.
 *
 * @param droppedRef where a part was let go that is not drawn yet
 */
export function useInSight(
  { graph, given, isDownward, hasMap, width, height }: Drawn,
  place: RefObject<HTMLElement | null>,
  droppedRef: RefObject<Point | undefined>,
) {
  const flow = useReactFlow<FlowNode, FlowLine>();
  const stamp = useRef(-1);
  const sought = useRef<string[]>([]);
  const known = useRef<Set<string>>(new Set());
  const fitted = useRef('');
  const moved = useRef(false);

  const canvas = useStore((state) => state.domNode);

  const sight = useMemo(() => {
    const room = graph.editable ? BUTTONS_ROOM : 0;
    const whole = isDownward && graph.nodes.length > 0 ? downwardSight(graph.nodes, width, mostHeight(canvas) - room) : undefined;
    return whole && { ...whole, y: whole.y + room, height: whole.height + room };
  }, [canvas, graph, isDownward, width]);

  const bringIntoSight = useCallback(
    (parts: GraphNode[]) => {
      const part = parts.at(0);
      if (sight) scrollTo(part && sight.y + middleOf(part).y * sight.zoom, place.current);
      else void flow.setViewport(towards(parts, flow.getViewport(), { width, height }), { duration: MOTION.matches ? PAN_MS : 0 });
    },
    [flow, height, place, sight, width],
  );

  useEffect(() => {
    if (stamp.current !== graph.selectionStamp) {
      stamp.current = graph.selectionStamp;
      sought.current = graph.selected;
    }
    if (width === 0 || height === 0) {
      return;
    }
    const room = { width, height };
    const parts = graph.nodes.filter((node) => sought.current.includes(node.key));
    sought.current = [];
    if (sight) {
      known.current = new Set();
      void flow.setViewport(sight);
      bringIntoSight(parts);
      return;
    }
    const old = graph.nodes.filter((node) => known.current.has(node.key)).length;
    const isFirst = graph.nodes.length === 1 && isInSight(graph.nodes[0], flow.getViewport(), room);
    const isAnother = 2 * old < graph.nodes.length && !isFirst;
    moved.current ||= old > 0 && old < graph.nodes.length;
    const isResized = !moved.current && fitted.current !== `${width} ${height}`;
    if (graph.nodes.length === 0) {
      fitted.current = `${width} ${height}`;
    }
    if (graph.nodes.length > 0 && (isAnother || isResized)) {
      moved.current = false;
      fitted.current = `${width} ${height}`;
      const looped = new Set(graph.lines.filter((line) => line.from === line.to).map((line) => line.from));
      void flow.setViewport(firstSight(graph.nodes, room, looped, cornersOf(room, graph.nodes.length >= SEARCH_FROM, hasMap)));
    }
    known.current = new Set([...given.nodes, ...given.groups].map((part) => part.key));
    const part = parts.at(0);
    const isDropped = part?.x === droppedRef.current?.x && part?.y === droppedRef.current?.y;
    droppedRef.current = isDropped ? undefined : droppedRef.current;
    if (!isDropped && parts.some((each) => !isInSight(each, flow.getViewport(), room))) {
      bringIntoSight(parts);
    }
  }, [bringIntoSight, droppedRef, flow, given, graph, hasMap, height, sight, width]);

  /** By the hand, whose events are not null. */
  const onMoveStart = useCallback<OnMove>((event) => {
    moved.current ||= event !== null;
  }, []);

  return { sight, bringIntoSight, onMoveStart };
}
