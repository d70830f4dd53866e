import { EdgeLabelRenderer } from '@xyflow/react';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { type CanvasTexts, type Graph, type GraphGroup } from './graph';
import { groupNews, type Frame } from './groups';

/** What can be done to groups on the canvas. */
export interface GroupActions {
  texts: CanvasTexts;
  /** collapses or expands the group with a key */
  toggle: (key: string) => void;
}

export const GroupActionsContext = createContext<GroupActions | null>(null);

/** On a page where nothing is kept, groups are collapsed and expanded for a look. */
export function useGroups(told: Graph): [Graph, (group: GraphGroup) => void] {
  const [looks, setLooks] = useState<Record<string, boolean>>({});
  const given = useMemo(
    () => ({ ...told, groups: told.groups.map((group) => ({ ...group, collapsed: looks[group.key] ?? group.collapsed })) }),
    [told, looks],
  );
  return [given, useCallback(({ key, collapsed }) => setLooks((before) => ({ ...before, [key]: !collapsed })), [])];
}

/** Collapses or expands a group. */
export function GroupToggle({ id, name, isCollapsed }: { id: string; name: string; isCollapsed: boolean }) {
  const actions = useContext(GroupActionsContext);
  if (!actions) {
    return null;
  }
  const label = (isCollapsed ? actions.texts.expand : actions.texts.collapse).replace('{0}', () => name); // a name may have a $
  return (
    <button
      type="button"
      className="sb-group-toggle nodrag nopan"
      aria-expanded={!isCollapsed}
      aria-label={label}
      title={label}
      data-group={id}
      onClick={(event) => {
        event.stopPropagation();
        actions.toggle(id);
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={isCollapsed ? 'M2 8 H14 M8 2 V14' : 'M2 8 H14'} />
      </svg>
    </button>
  );
}

/**
 * Frames around the members of expanded groups, each with its name, which selects all of them. Before the nodes on the page, so that
 * the Tab key comes to a group before it comes to its members.
 */
export function GroupFrames({ frames, select }: { frames: Frame[]; select: (group: GraphGroup) => void }) {
  return (
    <EdgeLabelRenderer>
      {frames.map(({ group, x, y, width, height }) => (
        <div
          key={group.key}
          className="sb-group-frame"
          role="group"
          aria-label={group.description}
          style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
        >
          <div className="sb-group-head nodrag nopan">
            <button type="button" className="sb-group-name" title={group.description} onClick={() => select(group)}>
              {group.name}
            </button>
            <GroupToggle id={group.key} name={group.name} isCollapsed={false} />
          </div>
        </div>
      ))}
    </EdgeLabelRenderer>
  );
}

/** Says that a group was collapsed or expanded, wherever that was done. */
export function GroupNews({ groups, texts }: { groups: readonly GraphGroup[]; texts: CanvasTexts }) {
  const [before, setBefore] = useState(groups);
  const [news, setNews] = useState('');
  if (groups !== before) {
    setBefore(groups);
    setNews(groupNews(before, groups, texts) || news);
  }
  return (
    <div className="sb-visually-hidden" role="status">
      {news}
    </div>
  );
}

/** Frames until the other drawing of a group is there: React Flow draws nodes after it was told of them. */
const MOST_TRIES = 20;

/** After a group was toggled, its button on the other drawing of it gets the focus that went with the first one. */
export function useToggleFocus(place: RefObject<HTMLElement | null>, groups: readonly GraphGroup[]): (key: string) => void {
  const toggled = useRef<{ key: string; expanded: string }>(undefined);
  useEffect(() => {
    let asked = 0;
    const focus = (tries: number) => {
      const { key, expanded } = toggled.current ?? {};
      const buttons = [...(place.current?.querySelectorAll<HTMLElement>('.sb-group-toggle') ?? [])];
      const button = buttons.find((each) => each.dataset.group === key && each.ariaExpanded === expanded);
      button?.focus({ preventScroll: true });
      if (button && document.activeElement === button) {
        toggled.current = undefined;
      } else if (tries > 0) {
        asked = requestAnimationFrame(() => focus(tries - 1));
      }
    };
    if (toggled.current) focus(MOST_TRIES);
    return () => cancelAnimationFrame(asked);
  });
  return (key) => {
    const group = groups.find((each) => each.key === key);
    toggled.current = group && { key, expanded: String(group.collapsed) };
  };
}
