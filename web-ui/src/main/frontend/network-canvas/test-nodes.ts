import { type GraphNode, type Point } from './graph';

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
