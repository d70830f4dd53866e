import { type CanvasTexts, type GraphNode, type Point } from './graph';

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
