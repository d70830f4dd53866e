import '@xyflow/react/dist/style.css';
import {
  Background,
  ConnectionMode,
  Controls,
  ReactFlow,
  ReactFlowProvider,
  applyEdgeChanges,
  applyNodeChanges,
  useReactFlow,
  useStore,
  useStoreApi,
  type Connection,
  type EdgeChange,
  type FinalConnectionState,
  type NodeChange,
  type OnMove,
} from '@xyflow/react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { PART, downward, type CanvasEvents, type CanvasTexts, type Graph, type GraphGroup, type Point } from './graph';
import { ariaLabels } from './aria-labels';
import { useCanvasKeys } from './canvas-keys';
import { useDrops } from './drops';
import { flowLines, flowNodes } from './flow-parts';
import { GroupActionsContext, GroupFrames, GroupNews, useToggleFocus } from './group-view';
import { inBlocks } from './group-rows';
import { drawnKeys, folded, framesOf, partKeys, partPlaces } from './groups';
import { useHandleSides } from './handle-sides';
import { HeightHandle } from './height-handle';
import { LinePlaces, LinePlacesContext } from './line-places';
import { LineEnds, LineView, type FlowLine } from './line-view';
import { hearLongPresses } from './long-press';
import { NodeView, type FlowNode } from './node-view';
import { Overview } from './overview';
import { type PlaceQuestion } from './part-clipboard';
import { Search } from './search';
import { BUTTONS_ROOM, Several } from './several';
import { Sheets } from './sheets';
import { NARROW, cornersOf, downwardSight, firstSight, isInSight, middleOf, towards } from './sight';
import { nodeAt, nodeAtPlace } from './under-pointer';

const NODE_TYPES = { part: NodeView };
const LINE_TYPES = { line: LineView };
const MINIMAP_FROM = 12;
/** Fewer parts are seen at a glance. */
const SEARCH_FROM = 5;

const DELETE_KEYS = ['Delete', 'Backspace'];
/** While one is held, a part is selected beside those that are. */
const BESIDE_KEYS = ['Meta', 'Control', 'Shift'];

const FIT = { padding: 0.15, maxZoom: 1 };
const MOTION = matchMedia('(prefers-reduced-motion: no-preference)');

/** Scrolls the window of a network to a height in it, unless that is in sight. */
function scrollTo(y: number | undefined, place: HTMLElement | null) {
  const stage = place?.closest('.sb-stage');
  if (stage && y !== undefined && (y < stage.scrollTop || y > stage.scrollTop + stage.clientHeight)) {
    stage.scrollTo({ top: y - stage.clientHeight / 2, behavior: MOTION.matches ? 'smooth' : 'instant' });
  }
}

/** A network that flows downward is as high as it is; else what opens on the canvas is told how much room there is. */
function heightOf(sight: { height: number; least: number } | undefined, height: number): React.CSSProperties {
  const room: Record<`--${string}`, string> = { '--sb-canvas-height': `${height}px` };
  return sight ? { height: sight.height, minWidth: sight.least } : room;
}

/** On a page where nothing is kept, groups are collapsed and expanded for a look. */
function useGroups(told: Graph): [Graph, (group: GraphGroup) => void] {
  const [looks, setLooks] = useState<Record<string, boolean>>({});
  const given = useMemo(
    () => ({ ...told, groups: told.groups.map((group) => ({ ...group, collapsed: looks[group.key] ?? group.collapsed })) }),
    [told, looks],
  );
  return [given, useCallback(({ key, collapsed }) => setLooks((before) => ({ ...before, [key]: !collapsed })), [])];
}

function Flow({ graph: told, texts, events }: { graph: Graph; texts: CanvasTexts; events: CanvasEvents }) {
  const [given, look] = useGroups(told);
  const flow = useReactFlow<FlowNode, FlowLine>();
  const [nodes, setNodes] = useState<FlowNode[]>([]);
  const [lines, setLines] = useState<FlowLine[]>([]);
  const selection = useRef<Set<string>>(new Set());
  const stamp = useRef(-1);
  const drawn = useRef<Set<string>>(new Set());
  const sought = useRef<string[]>([]);
  const fitted = useRef('');
  const moved = useRef(false);
  const droppedAt = useRef<Point>(undefined);
  const pointer = useRef<Point>(undefined);
  const place = useRef<HTMLDivElement>(null);
  const [places] = useState(() => new LinePlaces());
  const [addsToSelection, setAddsToSelection] = useState(false);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const store = useStoreApi();
  const isDownward = width > 0 && width < NARROW;
  const graph = useMemo(() => (isDownward ? downward(inBlocks(folded(given))) : folded(given)), [given, isDownward]);
  const hasMap = !isDownward && graph.nodes.length >= MINIMAP_FROM;
  const hasSeveral = graph.editable && graph.nodes.length > 1;
  const sight = useMemo(() => {
    const whole = isDownward && graph.nodes.length > 0 ? downwardSight(graph.nodes, width) : undefined;
    const room = graph.editable ? BUTTONS_ROOM : 0;
    return whole && { ...whole, y: whole.y + room, height: whole.height + room };
  }, [graph, isDownward, width]);

  useEffect(() => {
    if (stamp.current !== graph.selectionStamp) {
      stamp.current = graph.selectionStamp;
      selection.current = new Set(graph.selected);
      sought.current = graph.selected;
    }
    const there = new Set([...graph.nodes, ...graph.lines].map((part) => part.key));
    selection.current = new Set(drawnKeys(given, partKeys(given, selection.current)).filter((key) => there.has(key)));
    setNodes((before) => flowNodes(graph, isDownward, before, selection.current));
    setLines(flowLines(graph, selection.current));
  }, [graph, given, isDownward]);

  useHandleSides(nodes);

  useLayoutEffect(() => {
    const placed = nodes.map(({ data: { node }, position }) => ({ key: node.key, role: node.role, ...position }));
    places.update(placed, graph.lines, isDownward);
  }, [places, nodes, graph, isDownward]);

  // A network most of which was not there before is shown from its beginning, and again in a room of another size unless the hand
  // has moved it or added to it; a part that was asked for is brought into sight, unless it was dropped where it is. One that flows
  // downward is as long as it is: its window scrolls.
  useEffect(() => {
    if (width === 0 || height === 0) {
      return;
    }
    const room = { width, height };
    const parts = graph.nodes.filter((node) => sought.current.includes(node.key));
    const part = parts.at(0);
    sought.current = [];
    if (sight) {
      drawn.current = new Set();
      void flow.setViewport(sight);
      scrollTo(part && sight.y + middleOf(part).y * sight.zoom, place.current);
      return;
    }
    const known = graph.nodes.filter((node) => drawn.current.has(node.key)).length;
    const isFirst = graph.nodes.length === 1 && isInSight(graph.nodes[0], flow.getViewport(), room);
    const isAnother = 2 * known < graph.nodes.length && !isFirst;
    moved.current ||= known > 0 && known < graph.nodes.length;
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
    drawn.current = new Set([...given.nodes, ...given.groups].map((part) => part.key));
    const isDropped = part?.x === droppedAt.current?.x && part?.y === droppedAt.current?.y;
    droppedAt.current = isDropped ? undefined : droppedAt.current;
    if (!isDropped && parts.some((each) => !isInSight(each, flow.getViewport(), room))) {
      void flow.setViewport(towards(parts, flow.getViewport(), room), { duration: MOTION.matches ? 160 : 0 });
    }
  }, [graph, given, hasMap, sight, flow, width, height]);

  const report = useCallback(
    (keys: Set<string>) => {
      const before = selection.current;
      if (keys.size !== before.size || [...keys].some((key) => !before.has(key))) {
        selection.current = keys;
        events.selected(partKeys(given, keys));
      }
    },
    [events, given],
  );

  const select = useCallback(
    (changes: (NodeChange<FlowNode> | EdgeChange<FlowLine>)[]) => {
      const keys = new Set(selection.current);
      for (const change of changes) {
        if (change.type === 'select') {
          if (change.selected) keys.add(change.id);
          else keys.delete(change.id);
        }
      }
      report(keys);
    },
    [report],
  );

  const pending = useRef<Record<string, Point>>({});
  const timer = useRef<number>(undefined);
  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      setNodes((before) => applyNodeChanges(changes, before));
      select(changes);
      for (const change of changes) {
        if (change.type === 'position' && !change.dragging && change.position) {
          pending.current[change.id] = change.position;
          window.clearTimeout(timer.current);
          timer.current = window.setTimeout(() => {
            events.moved(partPlaces(given, pending.current));
            pending.current = {};
          }, 250);
        }
      }
    },
    [events, given, select],
  );

  const onEdgesChange = useCallback(
    (changes: EdgeChange<FlowLine>[]) => {
      setLines((before) => applyEdgeChanges(changes, before));
      select(changes);
    },
    [select],
  );

  const onConnect = useCallback((c: Connection) => events.connected(c.source, c.target), [events]);

  const onConnectEnd = useCallback(
    (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
      const to = nodeAt(event);
      const from = state.fromNode?.id;
      if (!state.isValid && from && to && (from !== to || state.fromHandle?.type !== 'source')) {
        if (state.fromHandle?.type === 'target') events.connected(to, from);
        else events.connected(from, to);
      }
    },
    [events],
  );

  const onBeforeDelete = useCallback(
    ({ nodes: goneNodes, edges }: { nodes: FlowNode[]; edges: FlowLine[] }) => {
      const keys = [...goneNodes.map((node) => node.id), ...edges.filter((edge) => edge.selected).map((edge) => edge.id)];
      if (keys.length > 0) events.removed(partKeys(given, keys));
      return Promise.resolve(false);
    },
    [events, given],
  );

  /** Tells the server of what the element around does not know by name. */
  const tell = useCallback((name: string, detail: Record<string, unknown>) => {
    place.current?.closest('network-canvas')?.dispatchEvent(new CustomEvent(name, { detail }));
  }, []);

  const { onKeyDown, said } = useCanvasKeys(place, graph.lines, texts, tell);
  const { dropLine, onDrop, onDragOver, onDragLeave } = useDrops(graph, events, isDownward, droppedAt, tell);

  /** Of a key, the menu opens beside the node. */
  const onNodeMenu = useCallback(
    (event: React.MouseEvent, { id }: FlowNode) => {
      const box = event.currentTarget.getBoundingClientRect();
      const isKey = event.clientX === 0 && event.clientY === 0;
      event.preventDefault();
      tell('part-menu', { key: id, x: isKey ? box.left : event.clientX, y: isKey ? box.bottom : event.clientY });
    },
    [tell],
  );

  /** By the hand, whose events are not null. */
  const onMoveStart = useCallback<OnMove>((event) => {
    moved.current ||= event !== null;
  }, []);

  const onNodeDoubleClick = useCallback((_: React.MouseEvent, { id }: FlowNode) => tell('part-fired', { key: id }), [tell]);

  // The same menu for a finger, where the browser does not ask for one itself.
  useEffect(() => {
    const host = place.current;
    return host
      ? hearLongPresses(host, (at) => {
          const key = nodeAtPlace(at);
          if (key) tell('part-menu', { key, x: at.clientX, y: at.clientY });
        })
      : undefined;
  }, [tell]);

  /** Selects parts and what is drawn for them, and brings it into sight. */
  const choose = useCallback(
    (chosen: string[]) => {
      const shown = drawnKeys(given, chosen);
      selection.current = new Set(shown);
      events.selected(chosen);
      setNodes((before) => before.map((node) => ({ ...node, selected: shown.includes(node.id) })));
      setLines((before) => before.map((line) => ({ ...line, selected: shown.includes(line.id) })));
      const line = graph.lines.find((each) => shown.includes(each.key));
      const keys = line ? [line.from, line.to] : shown;
      const parts = graph.nodes.filter((node) => keys.includes(node.key));
      if (sight) scrollTo(parts.length > 0 ? sight.y + middleOf(parts[0]).y * sight.zoom : undefined, place.current);
      else void flow.setViewport(towards(parts, flow.getViewport(), { width, height }), { duration: MOTION.matches ? 160 : 0 });
    },
    [events, flow, given, graph, height, sight, width],
  );

  const expectFocus = useToggleFocus(place, given.groups);
  const toggle = (key: string) => {
    const group = given.groups.find((each) => each.key === key);
    expectFocus(key);
    if (group && given.editable) tell('group-toggled', { group: group.name, collapsed: !group.collapsed });
    else if (group) look(group);
  };
  const frames = useMemo(() => framesOf(given.groups, nodes, isDownward), [given, isDownward, nodes]);

  // React Flow does not hear of a key that is pressed while a field has the focus: the event itself says whether to add to the selection.
  const selectBeside = ({ ctrlKey, metaKey, shiftKey }: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }) =>
    store.setState({ multiSelectionActive: addsToSelection || ctrlKey || metaKey || shiftKey });

  // Pasted parts go where the pointer is, or to the middle of what is shown.
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
  }, [flow, isDownward]);

  const shownLines = useMemo(
    () => lines.map((line) => (line.id === dropLine ? { ...line, className: `${line.className ?? ''} sb-line-drop` } : line)),
    [lines, dropLine],
  );

  const labels = useMemo(() => ariaLabels(texts, isDownward, graph.editable), [texts, isDownward, graph.editable]);
  return (
    <div
      ref={place}
      className={isDownward ? 'sb-flow sb-flow-down' : 'sb-flow'}
      style={heightOf(sight, height)}
      onPointerDownCapture={selectBeside}
      onKeyDownCapture={selectBeside}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => (pointer.current = { x: event.clientX, y: event.clientY })}
      onPointerLeave={() => (pointer.current = undefined)}
      onDragLeave={onDragLeave}
    >
      <GroupActionsContext value={{ texts, toggle }}>
        <LinePlacesContext value={places}>
          <ReactFlow<FlowNode, FlowLine>
            nodes={nodes}
            edges={shownLines}
            nodeTypes={NODE_TYPES}
            edgeTypes={LINE_TYPES}
            onNodesChange={onNodesChange}
            onEdgesChange={onEdgesChange}
            onConnect={onConnect}
            onConnectEnd={onConnectEnd}
            onBeforeDelete={onBeforeDelete}
            onDrop={onDrop}
            onDragOver={onDragOver}
            onNodeContextMenu={onNodeMenu}
            onNodeDoubleClick={onNodeDoubleClick}
            onMoveStart={onMoveStart}
            nodesDraggable={graph.editable && !isDownward}
            nodesConnectable={graph.editable}
            deleteKeyCode={graph.editable ? DELETE_KEYS : null}
            connectionMode={ConnectionMode.Loose}
            connectionRadius={28}
            multiSelectionKeyCode={BESIDE_KEYS}
            selectionKeyCode="Shift"
            panOnDrag={!isDownward}
            zoomOnPinch={!isDownward}
            autoPanOnConnect={!isDownward}
            autoPanOnNodeFocus={!isDownward}
            zoomOnScroll={false}
            preventScrolling={false}
            zoomOnDoubleClick={false}
            minZoom={0.2}
            maxZoom={2}
            ariaLabelConfig={labels}
            aria-label={texts.canvas}
            attributionPosition={hasMap ? 'bottom-right' : 'bottom-left'}
          >
            <Background gap={24} size={1.2} />
            {hasSeveral && <Several text={texts.several} isOn={addsToSelection} toggle={() => setAddsToSelection(!addsToSelection)} />}
            {!isDownward && (
              <Controls
                showInteractive={false}
                fitViewOptions={FIT}
                orientation="horizontal"
                position={hasMap ? 'bottom-left' : 'bottom-right'}
              />
            )}
            {hasMap && <Overview nodes={nodes} />}
            {!isDownward && graph.nodes.length >= SEARCH_FROM && (
              <Search graph={given} texts={texts} choose={(key) => choose(partKeys(given, [key]))} />
            )}
            <GroupFrames frames={frames} select={(group) => choose(group.members)} />
          </ReactFlow>
        </LinePlacesContext>
      </GroupActionsContext>
      <GroupNews groups={given.groups} texts={texts} />
      <div className="sb-visually-hidden" role="status">
        {said}
      </div>
    </div>
  );
}

export function Canvas(props: { graph: Graph; texts: CanvasTexts; events: CanvasEvents }) {
  return (
    <ReactFlowProvider>
      <LineEnds />
      {props.graph.editable && <Sheets texts={props.texts} />}
      <Flow {...props} />
      <HeightHandle text={props.texts.height} />
    </ReactFlowProvider>
  );
}
