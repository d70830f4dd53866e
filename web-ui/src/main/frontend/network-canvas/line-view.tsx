import { BaseEdge, EdgeLabelRenderer, Position, getBezierPath, getSmoothStepPath, type Edge, type EdgeProps } from '@xyflow/react';
import { useLayoutEffect, useRef, useState } from 'react';
import { PART, colourOf, type GraphLine, type Point } from './graph';
import { labelPlace } from './label-place';

export type FlowLine = Edge<{ line: GraphLine }, 'line'>;

const COLOURS = [-1, 0, 1, 2, 3, 4, 5, 6];

function markerId(sign: string, colour: number): string {
  return `sb-end-${sign}-${colour < 0 ? 'none' : colour}`;
}

/** The ends of lines: a filled arrow head excites, a bar inhibits. */
export function LineEnds() {
  return (
    <svg className="sb-line-ends" aria-hidden="true">
      <defs>
        {COLOURS.map((colour) => (
          <g key={colour}>
            <marker
              id={markerId('excitatory', colour)}
              viewBox="0 0 12 12"
              refX="11"
              refY="6"
              markerWidth="12"
              markerHeight="12"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M0 0.5 L12 6 L0 11.5 Z" style={{ fill: colourOf(colour) }} />
            </marker>
            <marker
              id={markerId('inhibitory', colour)}
              viewBox="0 0 6 16"
              refX="5"
              refY="8"
              markerWidth="6"
              markerHeight="16"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M3 1 V15" style={{ stroke: colourOf(colour), strokeWidth: 4, strokeLinecap: 'round' }} />
            </marker>
          </g>
        ))}
      </defs>
    </svg>
  );
}

/** From the right of a node back to its own left, over its top. */
function loop(sx: number, sy: number, tx: number, ty: number): [string, number, number] {
  const rise = 78;
  const path = `M${sx} ${sy} C${sx + 56} ${sy - 8}, ${sx + 30} ${sy - rise}, ${(sx + tx) / 2} ${sy - rise} S${tx - 56} ${ty - 8}, ${tx} ${ty}`;
  return [path, (sx + tx) / 2, sy - rise];
}

/** From the middle of a row to the middle of the gap beside it, as rows are laid out. */
const BESIDE_A_ROW = 60;

/** As far beside the middle of a node as a line passes by it, where the network flows downward. */
const PAST_A_NODE = PART.width / 2 + 12;

/** Downward a curve; back up, or from a node to itself, a way past the side of the node or between two columns. */
function wayDown(ends: EdgeProps<FlowLine>): [string, number, number] {
  const { sourceX, sourceY, targetX, targetY } = ends;
  const isInColumn = Math.abs(targetX - sourceX) < PART.width / 2;
  const centerX = isInColumn ? Math.max(sourceX, targetX) + PAST_A_NODE : (sourceX + targetX) / 2;
  const [path, x, y] = targetY > sourceY ? getBezierPath(ends) : getSmoothStepPath({ ...ends, centerX, borderRadius: 14, offset: 18 });
  return [path, x, y];
}

/** A curve; back to an earlier column in another row, a way between the rows, so that it crosses no node. */
function way(ends: EdgeProps<FlowLine>): [string, number, number] {
  const { source, target, sourceX, sourceY, targetX, targetY } = ends;
  if (ends.sourcePosition === Position.Bottom) {
    return wayDown(ends);
  }
  if (source === target) {
    return loop(sourceX, sourceY, targetX, targetY);
  }
  const isBetweenRows = targetX < sourceX - PART.width && Math.abs(targetY - sourceY) > PART.height;
  const centerY = targetY + Math.sign(sourceY - targetY) * BESIDE_A_ROW;
  const [path, x, y] = isBetweenRows ? getSmoothStepPath({ ...ends, centerY, borderRadius: 18, offset: 22 }) : getBezierPath(ends);
  return [path, x, y];
}

/** The middle of a node, from the place of its handle. */
function middleFrom(x: number, y: number, handle: Position): Point {
  switch (handle) {
    case Position.Left:
      return { x: x + PART.width / 2, y };
    case Position.Right:
      return { x: x - PART.width / 2, y };
    case Position.Top:
      return { x, y: y + PART.height / 2 };
    case Position.Bottom:
      return { x, y: y - PART.height / 2 };
  }
}

function Label({ line, ends, path, middle }: { line: GraphLine; ends: EdgeProps<FlowLine>; path: string; middle: Point }) {
  const { label, problem } = line;
  const element = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = element.current ?? {};
    setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
  }, [label]);
  const { sourceX, sourceY, sourcePosition, targetX, targetY, targetPosition } = ends;
  const nodes = [middleFrom(sourceX, sourceY, sourcePosition), middleFrom(targetX, targetY, targetPosition)];
  const { x, y } = labelPlace(path, middle, size, nodes);
  return (
    <EdgeLabelRenderer>
      <div
        ref={element}
        className="sb-line-label"
        data-problem={problem}
        style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
      >
        {label}
      </div>
    </EdgeLabelRenderer>
  );
}

export function LineView(ends: EdgeProps<FlowLine>) {
  const { id, selected, data } = ends;
  if (!data) {
    return null;
  }
  const { line } = data;
  const [path, middleX, middleY] = way(ends);
  const marker = line.sign === 'none' ? undefined : `url('#${markerId(line.sign, line.colour)}')`;
  return (
    <>
      <BaseEdge id={id} path={path} markerEnd={marker} interactionWidth={28} style={{ stroke: colourOf(line.colour) }} />
      {(selected === true || line.problem) && <Label line={line} ends={ends} path={path} middle={{ x: middleX, y: middleY }} />}
    </>
  );
}
