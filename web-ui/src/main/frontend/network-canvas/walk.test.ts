import { describe, expect, it } from 'vitest';
import { TEXTS, line } from './test-nodes';
import { walk, walkNews, type Walked } from './walk';

const LINES = [line('in', 'e'), line('e', 'i'), line('e', 'e'), line('e', 'out'), line('i', 'e'), line('other', 'out')];

function step(key: string, node: string, before: Walked | null): Walked {
  const walked = walk(key, node, before, LINES);
  if (walked === null || typeof walked === 'string') {
    throw new Error(`${key} leads nowhere from ${node}`);
  }
  return walked;
}

function follow([first, ...others]: string[], from: string): Walked {
  return others.reduce((at, key) => step(key, at.to, at), step(first, from, null));
}

describe('walk', () => {
  it('leads right along a line, and left against one', () => {
    expect(follow(['ArrowRight'], 'in')).toMatchObject({ to: 'e', place: 1, count: 1 });
    expect(follow(['ArrowLeft'], 'out')).toMatchObject({ to: 'e', isOnward: false, place: 1, count: 2 });
  });

  it('comes back by the line that it took', () => {
    expect(follow(['ArrowRight', 'ArrowDown', 'ArrowLeft'], 'e').to).toBe('e');
    expect(follow(['ArrowRight', 'ArrowLeft', 'ArrowRight'], 'i').line.key).toBe('i-e');
    expect(follow(['ArrowRight', 'ArrowLeft'], 'other').to).toBe('other');
  });

  it('leads up and down to the ends of other lines, and not beyond the last one', () => {
    expect(follow(['ArrowRight', 'ArrowDown'], 'e')).toMatchObject({ to: 'out', place: 2, count: 2 });
    expect(follow(['ArrowRight', 'ArrowDown', 'ArrowDown'], 'e').to).toBe('out');
    expect(follow(['ArrowRight', 'ArrowDown', 'ArrowUp'], 'e').to).toBe('i');
    expect(follow(['ArrowLeft', 'ArrowDown'], 'out').to).toBe('other');
  });

  it('has nothing beside a node to which no line was followed', () => {
    const elsewhere = follow(['ArrowRight'], 'e');

    expect(walk('ArrowDown', 'e', null, LINES)).toBeNull();
    expect(walk('ArrowDown', 'other', elsewhere, LINES)).toBeNull();
    expect(walk('Enter', 'e', elsewhere, LINES)).toBeNull();
  });

  it('ends where no line leads further; one to the node itself does not', () => {
    expect(walk('ArrowRight', 'out', null, LINES)).toBe('last');
    expect(walk('ArrowLeft', 'in', null, LINES)).toBe('first');
    expect(walk('ArrowRight', 'e', null, [line('e', 'e')])).toBe('last');
  });

  it('forgets lines that are gone', () => {
    const walked = follow(['ArrowRight'], 'e');

    expect(walk('ArrowDown', 'i', walked, [line('e', 'out')])).toMatchObject({ to: 'out', place: 1, count: 1 });
    expect(walk('ArrowDown', 'i', walked, [])).toBeNull();
  });
});

describe('walkNews', () => {
  it('says which line was followed, of how many', () => {
    expect(walkNews(follow(['ArrowRight', 'ArrowDown'], 'e'), TEXTS)).toBe('e to out, 2 of 2');
  });

  it('says where no line leads further', () => {
    expect([walkNews('last', TEXTS), walkNews('first', TEXTS)]).toEqual(['no line on', 'no line back']);
  });
});
