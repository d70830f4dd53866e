import '@xyflow/react/dist/style.css';
import {
  Background,
  ConnectionMode,
  Controls,
  ReactFlow,
  ReactFlowProvider,
  applyEdgeChanges,
  applyNodeChanges,
  useStore,
  useStoreApi,
  type Connection,
  type EdgeChange,
  type FinalConnectionState,
  type NodeChange,
} from '@xyflow/react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { downward, type CanvasEvents, type CanvasTexts, type Graph, type Point } from './graph';
import { ariaLabels } from './aria-labels';
import { useCanvasKeys } from './canvas-keys';
import { useDrops } from './drops';
import { flowLines, flowNodes } from './flow-parts';
import { GroupActionsContext, GroupFrames, GroupNews, useGroups, useToggleFocus } from './group-view';
import { inBlocks } from './group-rows';
import { drawnKeys, folded, framesOf, partKeys, partPlaces } from './groups';
import { useHandleSides } from './handle-sides';
import { HeightHandle } from './height-handle';
import { SEARCH_FROM, useInSight } from './in-sight';
import { LinePlaces, LinePlacesContext } from './line-places';
import { LineEnds, LineView, type FlowLine } from './line-view';
import { MovedPlaces } from './moved-places';
import { useNodeMenu } from './node-menu';
import { NodeView, type FlowNode } from './node-view';
import { Overview } from './overview';
import { usePastePlace } from './paste-place';
import { Search } from './search';
import { Several } from './several';
import { Sheets } from './sheets';
import { NARROW } from './sight';
import { nodeAt } from './under-pointer';
import { useZoomForStyles } from './zoom-style';

const NODE_TYPES = { part: NodeView };
const LINE_TYPES = { line: LineView };
const MINIMAP_FROM = 12;

const DELETE_KEYS = ['Delete', 'Backspace'];
/** While one is held, a part is selected beside those that are. */
const BESIDE_KEYS = ['Meta', 'Control', 'Shift'];

const FIT = { padding: 0.15, maxZoom: 1 };

/** A network that flows downward is as high as it is; else what opens on the canvas is told how much room there is. */
function heightOf(sight: { height: number; least: number } | undefined, height: number): React.CSSProperties {
  const room: Record<`--${string}`, string> = { '--sb-canvas-height': `${height}px` };
  return sight ? { height: sight.height, minWidth: sight.least } : room;
}

function Flow({ graph: told, texts, events }: { graph: Graph; texts: CanvasTexts; events: CanvasEvents }) {
  const [given, look] = useGroups(told);
  const [nodes, setNodes] = useState<FlowNode[]>([]);
  const [lines, setLines] = useState<FlowLine[]>([]);
  const selection = useRef<Set<string>>(new Set());
  const stamp = useRef(-1);
  const droppedAt = useRef<Point>(undefined);
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

  useEffect(() => {
    if (stamp.current !== graph.selectionStamp) {
      stamp.current = graph.selectionStamp;
      selection.current = new Set(graph.selected);
    }
    const there = new Set([...graph.nodes, ...graph.lines].map((part) => part.key));
    selection.current = new Set(drawnKeys(given, partKeys(given, selection.current)).filter((key) => there.has(key)));
    setNodes((before) => flowNodes(graph, isDownward, before, selection.current));
    setLines((before) => flowLines(graph, before, selection.current));
  }, [graph, given, isDownward]);

  useHandleSides(nodes);
  useZoomForStyles(place);

  useLayoutEffect(() => {
    const placed = nodes.map(({ data: { node }, position }) => ({ key: node.key, role: node.role, ...position }));
    places.update(placed, graph.lines, isDownward);
  }, [places, nodes, graph, isDownward]);

  const { sight, bringIntoSight, onMoveStart } = useInSight({ graph, given, isDownward, hasMap, width, height }, place, droppedAt);

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

  const [moved] = useState(() => new MovedPlaces(window));
  useEffect(() => () => moved.tellNow(), [moved]);
  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      setNodes((before) => applyNodeChanges(changes, before));
      select(changes);
      for (const change of changes) {
        if (change.type === 'position' && !change.dragging && change.position) {
          moved.add(change.id, change.position, (places) => events.moved(partPlaces(given, places)));
        }
      }
    },
    [events, given, moved, select],
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
  const pasting = usePastePlace(place, isDownward);
  const onNodeMenu = useNodeMenu(place, tell);
  const { dropLine, onDrop, onDragOver, onDragLeave } = useDrops(graph, events, isDownward, droppedAt, tell);

  const onNodeDoubleClick = useCallback((_: React.MouseEvent, { id }: FlowNode) => tell('part-fired', { key: id }), [tell]);

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
      bringIntoSight(graph.nodes.filter((node) => keys.includes(node.key)));
    },
    [bringIntoSight, events, given, graph],
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
      {...pasting}
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
