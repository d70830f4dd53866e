import { BaseEdge, EdgeLabelRenderer, useStoreApi, type Edge, type EdgeProps } from '@xyflow/react';
import { useContext, useLayoutEffect, useRef, useState } from 'react';
import { colorOf, type GraphLine } from './graph';
import { labelPlace } from './label-place';
import { LockSign } from './lock-sign';
import { LinePlacesContext, useLinePlace, type LinePlace } from './line-places';
import { LabelGrip, type Pull } from './line-pull';
import { thickness } from './thickness';

export type FlowLine = Edge<{ line: GraphLine }, 'line'>;

const COLORS = [-1, 0, 1, 2, 3, 4, 5, 6];

function markerId(sign: string, color: number): string {
  return `sb-end-${sign}-${color < 0 ? 'none' : color}`;
}

/** The ends of lines: a filled arrow head excites, a bar inhibits. */
export function LineEnds() {
  return (
    <svg className="sb-line-ends" aria-hidden="true">
      <defs>
        {COLORS.map((color) => (
          <g key={color}>
            <marker
              id={markerId('excitatory', color)}
              viewBox="0 0 12 12"
              refX="11"
              refY="6"
              markerWidth="12"
              markerHeight="12"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M0 0.5 L12 6 L0 11.5 Z" style={{ fill: colorOf(color) }} />
            </marker>
            <marker
              id={markerId('inhibitory', color)}
              viewBox="0 0 6 16"
              refX="5"
              refY="8"
              markerWidth="6"
              markerHeight="16"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M3 1 V15" style={{ stroke: colorOf(color), strokeWidth: 4, strokeLinecap: 'round' }} />
            </marker>
          </g>
        ))}
      </defs>
    </svg>
  );
}

/** Beside its line, in a frame: for a line that is looked at, or that is wrong. */
function FramedLabel({ line, place, grip }: { line: GraphLine; place: LinePlace; grip: Grip }) {
  const { nodes } = useContext(LinePlacesContext);
  const { label, weight, problem } = line;
  const text = grip.text ?? (weight === '' ? label : `${weight} \u00b7 ${label}`);
  const element = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = element.current ?? {};
    setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
  }, [text]);
  const middle = place.points[Math.floor(place.points.length / 2)];
  const { x, y } = labelPlace(place.path, middle, size, nodes);
  return (
    <div
      ref={element}
      className="sb-line-label nodrag nopan"
      data-problem={problem}
      style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
      {...grip.handlers}
    >
      {text}
      {line.locked && <LockSign />}
    </div>
  );
}

/** Handlers of a label that is dragged, and what it says meanwhile. */
interface Grip {
  text?: string;
  handlers: Pick<React.HTMLAttributes<HTMLElement>, 'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel' | 'onClick'>;
}

/** A label that is dragged changes its line: the live lab hears of it and says the value. One that is pressed selects it. */
function useGrip(line: GraphLine | undefined): Grip {
  const store = useStoreApi();
  const [text, setText] = useState<string>();
  const held = useRef<LabelGrip>(undefined);
  const isPressed = useRef(false);
  const tell = (label: HTMLElement, pull: Pull | undefined, done: boolean) => {
    if (line && pull) {
      const detail: { text?: string } & Record<string, unknown> = { key: line.key, ...pull, done };
      label.closest('network-canvas')?.dispatchEvent(new CustomEvent('line-dragged', { detail }));
      setText(done ? undefined : detail.text);
    }
  };
  const drag = (event: React.PointerEvent<HTMLElement>, done: boolean) => {
    const pull = held.current?.pull(event);
    tell(event.currentTarget, pull, done);
    if (done) {
      isPressed.current = held.current !== undefined && pull === undefined;
    }
  };
  return {
    text,
    handlers: {
      onPointerDown: (event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = new LabelGrip(event);
      },
      onPointerMove: (event) => drag(event, false),
      onPointerUp: (event) => {
        drag(event, true);
        held.current = undefined;
      },
      // taken away from the hand, it stays where that had it: a cancellation says no place
      onPointerCancel: (event) => {
        tell(event.currentTarget, held.current?.last, true);
        held.current = undefined;
      },
      // not when a finger is lifted: the click that follows would meet the canvas, where the label made room for another one
      onClick: () => {
        if (line && isPressed.current) {
          store.getState().addSelectedEdges([line.key]);
        }
      },
    },
  };
}

export function LineView({ id, selected, data }: EdgeProps<FlowLine>) {
  const place = useLinePlace(id);
  const [isHovered, setHovered] = useState(false);
  const grip = useGrip(data?.line);
  if (!data || !place) {
    return null;
  }
  const { line } = data;
  const marker = line.sign === 'none' ? undefined : `url('#${markerId(line.sign, line.color)}')`;
  const isFramed = isHovered || selected === true || line.problem;
  const style = { stroke: colorOf(line.color), '--line-width': `${thickness(line.strength)}px` } as React.CSSProperties;
  return (
    <>
      {/* not around the labels: one that is taken hold of must stay where it is */}
      <g onPointerEnter={() => setHovered(true)} onPointerLeave={() => setHovered(false)}>
        <BaseEdge id={id} path={place.path} markerEnd={marker} interactionWidth={28} style={style} />
      </g>
      {/* only where there is a label: it asks for its place whenever anything on the canvas has changed */}
      {(isFramed || place.label) && (
        <EdgeLabelRenderer>
          {isFramed && <FramedLabel line={line} place={place} grip={grip} />}
          {!isFramed && place.label && (
            <div
              className="sb-line-weight nodrag nopan"
              style={{ transform: `translate(-50%, -50%) translate(${place.label.x}px, ${place.label.y}px)` }}
              {...grip.handlers}
            >
              {grip.text ?? line.weight}
            </div>
          )}
        </EdgeLabelRenderer>
      )}
    </>
  );
}
