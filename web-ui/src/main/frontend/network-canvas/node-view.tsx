import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { colorOf, type GraphNode, type Role } from './graph';
import { GroupToggle } from './group-view';
import { LockSign } from './lock-sign';
import { HIGH, WIDE } from './sparkline';

export type FlowNode = Node<{ node: GraphNode; connectable: boolean; isDownward: boolean }, 'part'>;

/** Outlines on a 208 x 64 grid: a pointed tag drives, a round body computes, a folded sheet records, a stack is a group. */
const OUTLINES: Record<Role, string> = {
  stimulus: 'M9 1 H184 L207 32 L184 63 H9 A8 8 0 0 1 1 55 V9 A8 8 0 0 1 9 1 Z',
  population: 'M32 1 H176 A31 31 0 0 1 176 63 H32 A31 31 0 0 1 32 1 Z',
  recorder: 'M5 1 H188 L207 20 V59 A4 4 0 0 1 203 63 H5 A4 4 0 0 1 1 59 V5 A4 4 0 0 1 5 1 Z M188 1 V20 H207',
  group: 'M9 1 H199 A8 8 0 0 1 207 9 V51 A8 8 0 0 1 199 59 H9 A8 8 0 0 1 1 51 V9 A8 8 0 0 1 9 1 Z M8 63.5 H200',
};

/** Drawings on a 24 x 24 grid. */
const SIGNS: Record<Role, string> = {
  stimulus: 'M3 19 H21 M6 19 V8 M10 19 V12 M13 19 V5 M18 19 V9',
  population:
    'M8 8 m-3.2 0 a3.2 3.2 0 1 0 6.4 0 a3.2 3.2 0 1 0 -6.4 0 M17 10 m-2.6 0 a2.6 2.6 0 1 0 5.2 0 a2.6 2.6 0 1 0 -5.2 0 M11.5 17.5 m-3 0 a3 3 0 1 0 6 0 a3 3 0 1 0 -6 0',
  recorder: 'M3 4 V20 H21 M6 15 L10 14 L12 6 L14 18 L16 14 L20 13',
  group: 'M4 4 H11 V11 H4 Z M14 4 H21 V11 H14 Z M4 14 H11 V21 H4 Z M14 14 H21 V21 H14 Z',
};

function Part({ data: { node, connectable, isDownward } }: NodeProps<FlowNode>) {
  const style = { '--part-color': colorOf(node.color) } as React.CSSProperties;
  return (
    <div className={`sb-part sb-part-${node.role}`} data-problem={node.problem} style={style}>
      <svg className="sb-part-outline" viewBox="0 0 208 64" aria-hidden="true">
        <path d={OUTLINES[node.role]} />
      </svg>
      <svg className="sb-part-sign" viewBox="0 0 24 24" aria-hidden="true">
        <path d={SIGNS[node.role]} />
      </svg>
      {node.role === 'population' && <div className="sb-part-ring" role="img" />}
      <div className="sb-part-text" title={node.detail}>
        <div className="sb-part-name">
          {node.name}
          {node.locked && <LockSign />}
        </div>
        <div className="sb-part-detail">{node.detail}</div>
      </div>
      {node.role === 'group' && <GroupToggle id={node.key} name={node.name} isCollapsed />}
      {(node.role === 'population' || node.role === 'stimulus') && (
        <svg className="sb-part-spark" viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" aria-hidden="true">
          <path />
        </svg>
      )}
      {node.marked && (
        <div className="sb-part-marked">
          <div className="sb-part-marks" aria-hidden="true">
            {node.marks.map((mark) => (
              <span key={mark.from} style={{ left: `${100 * mark.from}%`, width: `${100 * (mark.to - mark.from)}%` }} />
            ))}
          </div>
          {node.marked}
        </div>
      )}
      {node.badge && <div className="sb-part-badge">{node.badge}</div>}
      <div className="sb-part-badge sb-part-live" aria-hidden="true" />
      {node.problem && (
        <div className="sb-part-problem" aria-hidden="true">
          !
        </div>
      )}
      {node.role !== 'stimulus' && (
        <Handle id="in" type="target" position={isDownward ? Position.Top : Position.Left} isConnectable={connectable} />
      )}
      {node.role !== 'recorder' && (
        <Handle id="out" type="source" position={isDownward ? Position.Bottom : Position.Right} isConnectable={connectable} />
      )}
    </div>
  );
}

/** Drawn again for other data only: that it was moved or selected is written on what React Flow has around it. */
export const NodeView = memo(Part, (before, now) => before.data === now.data);
