import { PART, type CanvasTexts, type Graph, type GraphGroup, type GraphLine, type GraphNode, type Point } from './graph';
import { HEAD, ROW } from './group-rows';

/** Around the members of an expanded group; above them is room for its name. */
const MARGIN = { side: 16, top: 40, bottom: 16 };

/** The same in a network that flows downward, which is drawn smaller. */
const NARROW_MARGIN = { side: 10, top: HEAD, bottom: 10 };

function mean(points: readonly Point[]): Point {
  const sum = (of: (point: Point) => number) => points.reduce((all, point) => all + of(point), 0);
  return { x: Math.round(sum(({ x }) => x) / points.length), y: Math.round(sum(({ y }) => y) / points.length) };
}

/** The node that stands for a collapsed group, in the middle of where its members are. */
function nodeOf({ key, name, detail, description }: GraphGroup, members: readonly GraphNode[]): GraphNode {
  const first = members.toSorted((a, b) => a.down.y - b.down.y || a.down.x - b.down.x)[0];
  return {
    key,
    name,
    detail,
    description,
    role: 'group',
    ...mean(members),
    down: first.down,
    color: -1,
    badge: '',
    marks: [],
    marked: '',
    problem: members.some(({ problem }) => problem),
    locked: members.some(({ locked }) => locked),
  };
}

/** Rows that no node is in any more are closed. */
function closeRows(nodes: GraphNode[]): GraphNode[] {
  const rows = [...new Set(nodes.map(({ down }) => down.y))].sort((a, b) => a - b);
  return nodes.map((node) => ({ ...node, down: { x: node.down.x, y: rows.indexOf(node.down.y) * ROW } }));
}

/** A line as it is seen from outside of collapsed groups; nothing of one within a group. */
function outside(line: GraphLine, stands: ReadonlyMap<string, string>): GraphLine[] {
  const from = stands.get(line.from) ?? line.from;
  const to = stands.get(line.to) ?? line.to;
  return from === to && from !== line.from ? [] : [{ ...line, from, to }];
}

/** For each member of a collapsed group, the key of that group. */
export function standIns({ groups }: Graph): Map<string, string> {
  const collapsed = groups.filter((group) => group.collapsed);
  return new Map(collapsed.flatMap(({ key, members }) => members.map((member) => [member, key] as const)));
}

/** Key of the node that is drawn for a part, or for a line within a collapsed group; its own where that is drawn. */
export function drawnFor(key: string, graph: Graph): string {
  const stands = standIns(graph);
  const from = graph.lines.find((line) => line.key === key)?.from;
  return stands.get(key) ?? (from === undefined ? key : (stands.get(from) ?? key));
}

/** The graph as it is drawn: a collapsed group in place of its members, lines led to it, those within it left out. */
export function folded(graph: Graph): Graph {
  const stands = standIns(graph);
  if (stands.size === 0) {
    return graph;
  }
  const groups = graph.groups.flatMap((group) => {
    const members = graph.nodes.filter((node) => stands.get(node.key) === group.key);
    return members.length > 0 ? [nodeOf(group, members)] : [];
  });
  return {
    ...graph,
    nodes: closeRows([...graph.nodes.filter((node) => !stands.has(node.key)), ...groups]),
    lines: graph.lines.flatMap((line) => outside(line, stands)),
    selected: drawnKeys(graph, graph.selected),
  };
}

/** Keys of what is drawn for parts. */
export function drawnKeys(graph: Graph, parts: readonly string[]): string[] {
  const stands = standIns(graph);
  return [...new Set(parts.map((key) => stands.get(key) ?? key))];
}

/** Keys of the parts that are meant by what is drawn: a group means all of its members. */
export function partKeys({ groups }: Graph, drawn: Iterable<string>): string[] {
  const members = new Map(groups.map((group) => [group.key, group.members]));
  return [...drawn].flatMap((key) => members.get(key) ?? [key]);
}

/** Where parts are after what is drawn was moved: the members of a group go as far as it does. */
export function partPlaces(graph: Graph, drawn: Record<string, Point>): Record<string, Point> {
  const members = new Map(graph.groups.map((group) => [group.key, new Set(group.members)]));
  const places = Object.entries(drawn).flatMap(([key, to]): [string, Point][] => {
    const nodes = graph.nodes.filter((node) => members.get(key)?.has(node.key));
    if (nodes.length === 0) {
      return [[key, to]];
    }
    const from = mean(nodes);
    return nodes.map((node) => [node.key, { x: node.x + to.x - from.x, y: node.y + to.y - from.y }]);
  });
  return Object.fromEntries(places);
}

/** How groups that were there before have changed, in words; empty where none has. */
export function groupNews(before: readonly GraphGroup[], now: readonly GraphGroup[], texts: CanvasTexts): string {
  const known = new Map(before.map((group) => [group.key, group.collapsed]));
  return now
    .filter(({ key, collapsed }) => known.get(key) === !collapsed)
    .map(({ name, collapsed }) => (collapsed ? texts.collapsed : texts.expanded).replace('{0}', () => name))
    .join(' ');
}

/** A rectangle around the members of an expanded group. */
export interface Frame {
  group: GraphGroup;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The frames of expanded groups around their nodes as those stand now. */
export function framesOf(groups: readonly GraphGroup[], nodes: readonly { id: string; position: Point }[], isDownward: boolean): Frame[] {
  const margin = isDownward ? NARROW_MARGIN : MARGIN;
  const places = new Map(nodes.map(({ id, position }) => [id, position]));
  return groups.flatMap((group) => {
    const members = group.members.flatMap((key) => places.get(key) ?? []);
    if (group.collapsed || members.length === 0) {
      return [];
    }
    const x = Math.min(...members.map((at) => at.x)) - margin.side;
    const y = Math.min(...members.map((at) => at.y)) - margin.top;
    const right = Math.max(...members.map((at) => at.x)) + PART.width + margin.side;
    const bottom = Math.max(...members.map((at) => at.y)) + PART.height + margin.bottom;
    return [{ group, x, y, width: right - x, height: bottom - y }];
  });
}
