import { Panel } from '@xyflow/react';
import { useEffect, useId, useRef, useState, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import { type CanvasTexts, type Graph } from './graph';

const MOST_FOUND = 8;

export interface Found {
  key: string;
  name: string;
  detail: string;
}

/** Parts whose name, or else whose description, holds what is sought: those that begin with it first. */
export function found(graph: Graph, sought: string): Found[] {
  const words = sought.trim().toLowerCase();
  if (words === '') {
    return [];
  }
  const parts = [
    ...graph.nodes.map(({ key, name, detail, description }) => ({ key, name, detail, text: `${name} ${description}` })),
    ...graph.groups.map(({ key, name, detail, description }) => ({ key, name, detail, text: `${name} ${description}` })),
    ...graph.lines
      .filter((line) => line.kind === 'projection')
      .map(({ key, description, label }) => ({ key, name: description, detail: label, text: description })),
  ];
  return parts
    .map((part) => ({ part, at: part.text.toLowerCase().indexOf(words) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => Number(a.at > 0) - Number(b.at > 0))
    .slice(0, MOST_FOUND)
    .map(({ part: { key, name, detail } }) => ({ key, name, detail }));
}

function isWriting(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

/** A field in the corner of the canvas that finds parts by name; the key / leads to it. */
export function Search({ graph, texts, choose }: { graph: Graph; texts: CanvasTexts; choose: (key: string) => void }) {
  const [sought, setSought] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const options = useRef<HTMLUListElement>(null);
  const parts = found(graph, sought);
  const isOpen = sought.trim() !== '';

  useEffect(() => {
    const cell = field.current?.closest('.sb-board');
    let isHere = false;
    const follow = (event: Event) => (isHere = cell !== undefined && cell !== null && event.composedPath().includes(cell));
    const focus = (event: KeyboardEvent) => {
      if (event.key === '/' && isHere && !isWriting(event)) {
        event.preventDefault();
        field.current?.focus();
      }
    };
    document.addEventListener('pointerdown', follow, true);
    document.addEventListener('focusin', follow, true);
    document.addEventListener('keydown', focus);
    return () => {
      document.removeEventListener('pointerdown', follow, true);
      document.removeEventListener('focusin', follow, true);
      document.removeEventListener('keydown', focus);
    };
  }, []);

  useEffect(() => {
    options.current?.children.item(at)?.scrollIntoView({ block: 'nearest' });
  }, [at, isOpen]);

  const take = (key: string) => {
    setSought('');
    choose(key);
  };

  const onKeyDown = (event: ReactKeyboardEvent) => {
    event.stopPropagation();
    const part = parts.at(at);
    if (event.key === 'Enter' && part) {
      take(part.key);
    } else if (event.key === 'Escape') {
      setSought('');
      field.current?.blur();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt(Math.max(0, Math.min(parts.length - 1, at + step)));
    }
  };

  return (
    <Panel position="top-right" className="sb-search nodrag nopan">
      <svg viewBox="0 0 18 18" aria-hidden="true">
        <circle cx="7.5" cy="7.5" r="4.5" />
        <path d="M11 11l4.5 4.5" />
      </svg>
      <input
        ref={field}
        type="search"
        role="combobox"
        aria-label={texts.search}
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && parts.length > 0 ? `${list}-${at}` : undefined}
        placeholder={texts.search}
        value={sought}
        onChange={(event) => {
          setSought(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul ref={options} id={list} role="listbox" aria-label={texts.search} hidden={!isOpen || parts.length === 0}>
        {parts.map((part, k) => (
          <li
            key={part.key}
            id={`${list}-${k}`}
            role="option"
            aria-selected={k === at}
            onPointerDown={(event) => {
              event.preventDefault();
              take(part.key);
            }}
          >
            {part.name} <span>{part.detail}</span>
          </li>
        ))}
      </ul>
      <div role="status" className="sb-search-none">
        {isOpen && parts.length === 0 ? texts.nothingFound : ''}
      </div>
    </Panel>
  );
}
