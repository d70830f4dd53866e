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

  it('has its own zoom', () => {
    const zooms: string[] = [];
    const stage = (clientWidth: number) => ({
      clientWidth,
      style: { setProperty: (name: string, value: string) => zooms.push(`${name} ${value}`) },
    });
    const root = { querySelectorAll: () => [stage(600), stage(1360)] };
    fitToPaper(root as unknown as ParentNode);
    expect(zooms).toEqual(['--sb-paper-zoom 1', '--sb-paper-zoom 0.5']);
  });
});
