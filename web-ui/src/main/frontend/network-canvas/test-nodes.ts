import { type CanvasTexts, type GraphLine, type GraphNode, type Point } from './graph';

/** A population for tests. */
export function node(key: string, x: number, y: number, down: Point = { x, y }): GraphNode {
  return {
    key,
    name: key,
    detail: '',
    description: '',
    role: 'population',
    x,
    y,
    down,
    color: -1,
    badge: '',
    marks: [],
    marked: '',
    problem: false,
    locked: false,
  };
}

/** A line for tests, with a key and a description that name its ends. */
export function line(from: string, to: string): GraphLine {
  return {
    key: `${from}-${to}`,
    from,
    to,
    kind: 'projection',
    sign: 'excitatory',
    color: -1,
    strength: 1,
    weight: '',
    label: '',
    description: `${from} to ${to}`,
    problem: false,
    locked: false,
  };
}

export const TEXTS: CanvasTexts = {
  canvas: 'canvas',
  zoomIn: 'in',
  zoomOut: 'out',
  fit: 'fit',
  minimap: 'map',
  height: 'height',
  nodeHelp: 'move and delete',
  deleteHelp: 'delete',
  lineHelp: 'set and delete',
  readHelp: 'look',
  movedTo: 'to',
  walked: '{0}, {1} of {2}',
  noLineOn: 'no line on',
  noLineBack: 'no line back',
  search: 'search',
  nothingFound: 'nothing',
  several: 'several',
  parts: 'parts',
  settings: 'settings',
  collapse: 'collapse {0}',
  expand: 'expand {0}',
  collapsed: 'collapsed {0}',
  expanded: 'expanded {0}',
};
