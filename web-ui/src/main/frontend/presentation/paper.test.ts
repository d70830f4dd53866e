import { describe, expect, it } from 'vitest';
import { fitToPaper, paperZoom } from './paper';

describe('a canvas on paper', () => {
  it('stays as it is where it fits', () => {
    expect(paperZoom(320)).toBe(1);
    expect(paperZoom(0)).toBe(1);
  });

  it('becomes as small as it must', () => {
    expect(paperZoom(1360)).toBe(0.5);
  });

  it('has its own zoom and height', () => {
    const sizes: string[] = [];
    const stage = (clientWidth: number, clientHeight: number) => ({
      clientWidth,
      clientHeight,
      style: { setProperty: (name: string, value: string) => sizes.push(`${name} ${value}`) },
    });
    const root = { querySelectorAll: () => [stage(600, 240), stage(1360, 300)] };
    fitToPaper(root as unknown as ParentNode);
    expect(sizes).toEqual(['--sb-paper-zoom 1', '--sb-paper-height 240px', '--sb-paper-zoom 0.5', '--sb-paper-height 300px']);
  });
});
