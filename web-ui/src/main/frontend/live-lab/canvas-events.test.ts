import { describe, expect, it, vi } from 'vitest';
import { CanvasEvents } from './canvas-events';

function canvasInACell() {
  const cell = new EventTarget();
  const tell = (name: string, detail: unknown) => cell.dispatchEvent(new CustomEvent(name, { detail }));
  return { cell: cell as Element, tell };
}

describe('CanvasEvents', () => {
  it('tells what is done on the canvas of its cell', () => {
    const listener = { selected: vi.fn(), menu: vi.fn(), dropped: vi.fn(), fired: vi.fn(), dragged: vi.fn() };
    const { cell, tell } = canvasInACell();
    new CanvasEvents(listener).listenWithin(cell);

    tell('parts-selected', { keys: ['exc'] });
    tell('part-menu', { key: 'exc', x: 3, y: 4 });
    tell('probe-dropped', { kind: 'rate', key: 'inh' });
    tell('part-fired', { key: 'exc' });
    tell('line-dragged', { key: 'line' });

    expect(listener.selected).toHaveBeenCalledExactlyOnceWith(['exc']);
    expect(listener.menu).toHaveBeenCalledExactlyOnceWith('exc', 3, 4);
    expect(listener.dropped).toHaveBeenCalledExactlyOnceWith('rate', 'inh');
    expect(listener.fired).toHaveBeenCalledExactlyOnceWith('exc');
    expect(listener.dragged).toHaveBeenCalledExactlyOnceWith({ key: 'line' });
  });

  it('hears nothing once it is closed', () => {
    const selected = vi.fn();
    const { cell, tell } = canvasInACell();
    const events = new CanvasEvents({ selected, menu: vi.fn(), dropped: vi.fn(), fired: vi.fn(), dragged: vi.fn() });
    events.listenWithin(cell);
    events.close();

    tell('parts-selected', { keys: ['exc'] });

    expect(selected).not.toHaveBeenCalled();
  });
});
