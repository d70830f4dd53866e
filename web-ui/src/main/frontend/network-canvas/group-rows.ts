import { type Graph, type GraphNode, type Point } from './graph';

/** Between the rows of a network that flows downward. */
export const ROW = 116;

/** Where a node stands that is alone in its row. */
const MIDDLE = 116;

/** Above the rows of an expanded group, for its name and its button; and below them. */
export const HEAD = 72;
const FOOT = 12;

/** Rows of nodes from top to bottom, from left to right. */
function rowsOf(nodes: readonly GraphNode[]): GraphNode[][] {
  const heights = [...new Set(nodes.map(({ down }) => down.y))].sort((a, b) => a - b);
  return heights.map((y) => nodes.filter(({ down }) => down.y === y).sort((a, b) => a.down.x - b.down.x));
}

/**
 * On a screen without room for columns, the members of each expanded group stand together, with room for its name above them: a
 * frame around them holds no other part.
 */
export function inBlocks(graph: Graph): Graph {
  const groups = graph.groups.filter((group) => !group.collapsed);
  if (groups.length === 0) {
    return graph;
  }
  const groupOf = new Map(groups.flatMap(({ key, members }) => members.map((member) => [member, key] as const)));
  const rows = rowsOf(graph.nodes);
  const places = new Map<string, Point>();
  const done = new Set<string>();
  let y = 0;
  const put = (nodes: readonly GraphNode[], row: readonly GraphNode[]) => {
    nodes.forEach(({ key, down }) => places.set(key, { x: nodes.length < row.length ? MIDDLE : down.x, y }));
    y += nodes.length > 0 ? ROW : 0;
  };
  for (const row of rows) {
    put(
      row.filter(({ key }) => !groupOf.has(key)),
      row,
    );
    for (const group of row.flatMap(({ key }) => groupOf.get(key) ?? [])) {
      if (!done.has(group)) {
        done.add(group);
        y += HEAD;
        rows.forEach((each) =>
          put(
            each.filter(({ key }) => groupOf.get(key) === group),
            each,
          ),
        );
        y += FOOT;
      }
    }
  }
  return { ...graph, nodes: graph.nodes.map((node) => ({ ...node, down: places.get(node.key) ?? node.down })) };
}
