import { describe, expect, it, vi } from 'vitest';
import { Homes } from './homes';
import { setup } from './test-setup';

function homes(): Homes {
  return new Homes(
    () => ({ ask: () => undefined, leave: () => undefined }),
    () => 'data/of/this/lab',
  );
}

describe('Homes', () => {
  it('take the browser where it can, and the server once its engine failed', () => {
    vi.stubGlobal('Worker', function () {
      return undefined;
    });
    vi.spyOn(WebAssembly, 'validate').mockReturnValue(true);
    const here = homes();
    expect(here.kindFor(setup())).toBe('browser');
    here.giveUpBrowser();

    expect(here.kindFor(setup())).toBe('server');
    expect(here.workers(setup())).toBe(1);
    expect(here.kindFor(setup({ homes: ['browser'] }))).toBeNull();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('take the server for data that are too large for a page, and the browser for others', () => {
    vi.stubGlobal('Worker', function () {
      return undefined;
    });
    vi.spyOn(WebAssembly, 'validate').mockReturnValue(true);
    const here = homes();
    const large = setup({ data: 'movingShapes' });
    here.giveUpBrowser(large);

    expect(here.kindFor(large)).toBe('server');
    expect(here.kindFor(setup({ data: 'digits8x8' }))).toBe('browser');
    expect(here.areAlike(setup(), setup({ data: 'digits8x8' }))).toBe(false);
    expect(here.areAlike(setup(), setup({ seed: 2 }))).toBe(true);
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('take the server for what does not fit the browser', () => {
    expect(homes().kindFor(setup({ homes: ['server'] }))).toBe('server');
  });

  it('take what was requested, wherever it works', () => {
    vi.stubGlobal('Worker', function () {
      return undefined;
    });
    vi.spyOn(WebAssembly, 'validate').mockReturnValue(true);
    const here = homes();
    expect([here.otherThan('browser', setup()), here.otherThan('server', setup())]).toEqual(['server', 'browser']);
    expect(here.otherThan('browser', setup({ homes: ['browser'] }))).toBeNull();
    here.prefer('server');

    expect(here.kindFor(setup())).toBe('server');
    expect(here.kindFor(setup({ homes: ['browser'] }))).toBe('browser');
    here.prefer('browser');
    here.giveUpBrowser();
    expect([here.kindFor(setup()), here.otherThan('server', setup())]).toEqual(['server', null]);
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('try the browser once more where it can run the engine, and not where it cannot', () => {
    expect(homes().mayRetry).toBe(false);
    vi.stubGlobal('Worker', function () {
      return undefined;
    });
    vi.spyOn(WebAssembly, 'validate').mockReturnValue(true);
    const here = homes();
    expect(here.mayRetry).toBe(false);
    here.giveUpBrowser();
    expect(here.mayRetry).toBe(true);

    here.retryBrowser();
    expect([here.mayRetry, here.kindFor(setup({ homes: ['browser'] }))]).toEqual([false, 'browser']);
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('take the server where there are no workers', () => {
    expect(homes().kindFor(setup())).toBe('server');
  });
});
