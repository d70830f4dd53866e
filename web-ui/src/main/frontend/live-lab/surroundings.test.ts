import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Surroundings } from './surroundings';

vi.mock('./theme', () => ({ onThemeChange: () => () => undefined }));

type Tell = (entries: { isIntersecting: boolean }[]) => void;

let tellSight: Tell = () => undefined;

class Observer {
  constructor(tell: Tell) {
    tellSight = tell;
  }

  observe() {
    return undefined;
  }

  disconnect() {
    return undefined;
  }
}

class SizeObserver {
  observe() {
    return undefined;
  }

  disconnect() {
    return undefined;
  }
}

describe('Surroundings', () => {
  beforeEach(() => {
    vi.stubGlobal('IntersectionObserver', Observer);
    vi.stubGlobal('ResizeObserver', SizeObserver);
    vi.stubGlobal('document', new EventTarget());
  });

  afterEach(() => vi.unstubAllGlobals());

  it('are in sight until they are closed, and again once that is seen', () => {
    const seen: boolean[] = [];
    const surroundings = new Surroundings({ seen: (inSight) => seen.push(inSight), resized: () => undefined, themed: () => undefined });
    const lab = {} as HTMLElement;
    surroundings.watch(lab);
    expect(surroundings.inSight).toBe(false);
    tellSight([{ isIntersecting: true }]);
    expect(surroundings.inSight).toBe(true);

    surroundings.close();
    surroundings.watch(lab);
    expect(surroundings.inSight).toBe(false);

    tellSight([{ isIntersecting: true }]);
    expect([surroundings.inSight, seen]).toEqual([true, [true, true]]);
  });
});
