/** What the server tells the canvas, and what the canvas tells the server. */

/** A group stands for its members while it is collapsed. */
export type Role = 'stimulus' | 'population' | 'recorder' | 'group';
export type Sign = 'excitatory' | 'inhibitory' | 'none';

export interface GraphNode {
  key: string;
  name: string;
  detail: string;
  description: string;
  role: Role;
  x: number;
  y: number;
  /** where it stands on a screen without room for columns */
  down: Point;
  /** index into the palette of the theme; -1 for none */
  color: number;
  /** short result of the last run, for example "42 Hz"; empty if there is none */
  badge: string;
  /** shares of its members that another cell speaks of */
  marks: { from: number; to: number }[];
  /** which those are, in words; empty if none */
  marked: string;
  problem: boolean;
  /** whether the lesson locked it or something of it */
  locked: boolean;
}

export interface GraphLine {
  key: string;
  from: string;
  to: string;
  kind: 'projection' | 'observation';
  sign: Sign;
  color: number;
  /** its typical weight as a share of the usual one of its kind; 1 where it has none */
  strength: number;
  /** its typical weight with symbol and unit; empty if it has none */
  weight: string;
  label: string;
  description: string;
  problem: boolean;
  /** whether the lesson locked it or something of it */
  locked: boolean;
}

/** Nodes that are shown together. */
export interface GraphGroup {
  key: string;
  name: string;
  /** keys of its nodes */
  members: string[];
  collapsed: boolean;
  detail: string;
  description: string;
}

export interface Graph {
  nodes: GraphNode[];
  lines: GraphLine[];
  groups: GraphGroup[];
  /** what the server wants selected; applied when the stamp changes */
  selected: string[];
  selectionStamp: number;
  editable: boolean;
}

export interface CanvasTexts {
  canvas: string;
  zoomIn: string;
  zoomOut: string;
  fit: string;
  minimap: string;
  /** of the handle at the lower edge */
  height: string;
  nodeHelp: string;
  /** of parts that are not moved by hand */
  deleteHelp: string;
  lineHelp: string;
  readHelp: string;
  movedTo: string;
  /** {0} stands for the line that was followed, {1} for which of {2} it is */
  walked: string;
  noLineOn: string;
  noLineBack: string;
  search: string;
  nothingFound: string;
  several: string;
  /** of buttons that bring up the palette and the inspector */
  parts: string;
  settings: string;
  /** {0} stands for the name of a group */
  collapse: string;
  expand: string;
  /** what was done to it */
  collapsed: string;
  expanded: string;
}

export interface Point {
  x: number;
  y: number;
}

export interface CanvasEvents {
  moved: (positions: Record<string, Point>) => void;
  connected: (from: string, to: string) => void;
  removed: (keys: string[]) => void;
  selected: (keys: string[]) => void;
  /** at: where, if the hand chose it */
  dropped: (role: string, type: string, at?: Point) => void;
}

/** The graph for a screen without room for columns: it flows downward, and nothing is moved by hand. */
export function downward(graph: Graph): Graph {
  return { ...graph, nodes: graph.nodes.map((node) => ({ ...node, ...node.down })) };
}

/** Size of a node, unzoomed. */
export const PART = { width: 208, height: 64 };

/** A badge stands this far above its node, with what keeps a label from it. */
export const BADGE = 12;

export const DRAG_TYPE = 'application/x-spikebook-part';

/** A probe of the live lab, to be dropped on a node. */
export const DRAGGED_PROBE = 'application/x-spikebook-probe';

/** Says what is dragged before it is dropped. */
export const DRAGGED_POPULATION = 'application/x-spikebook-population';

export function colorOf(index: number): string {
  return index < 0 ? 'var(--sb-line-strong)' : `var(--sb-id-${index})`;
}
