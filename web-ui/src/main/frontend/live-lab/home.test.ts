import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasEarlyWorker, startEarlyWorker } from './early-worker';
import { BrowserHome } from './home';
import { type Message } from './protocol';

/** Workers that were made, with what they were told. */
const workers: FakeWorker[] = [];

class FakeWorker {
  readonly told: { type: string }[] = [];
  isEnded = false;
  onmessage: (event: { data: Message }) => void = () => undefined;
  onerror: (event: { message: string; preventDefault(): void }) => void = () => undefined;

  constructor() {
    workers.push(this);
  }

  postMessage(message: { type: string }) {
    this.told.push(message);
  }

  terminate() {
    this.isEnded = true;
  }
}

function typesTold(): string[] {
  return workers[0].told.map(({ type }) => type);
}

function stubPage() {
  workers.length = 0;
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('caches', undefined);
  vi.stubGlobal('document', { baseURI: 'https://spikebook.example/' });
}

function open(data: string, heard: Message[] = []): BrowserHome {
  stubPage();
  return openOn(data, heard);
}

function openOn(data: string, heard: Message[]): BrowserHome {
  const home = new BrowserHome('engine/', data, (message) => heard.push(message));
  home.send({ type: 'open', document: '{}' });
  return home;
}

describe('BrowserHome', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('tells the worker immediately where nothing is needed beside the document', () => {
    open('');

    expect(typesTold()).toEqual(['load', 'open']);
  });

  it('gives the data before what was asked meanwhile', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(Uint8Array.of(1), { headers: { ETag: '"x"' } })));
    const home = open('data');
    home.send({ type: 'play', speed: 100 });
    expect(typesTold()).toEqual(['load']);

    await vi.waitFor(() => expect(typesTold()).toEqual(['load', 'data', 'open', 'play']));
  });

  it('fails where the data do not come, and says if they are too large', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 204 })));
    const heard: Message[] = [];
    open('data', heard);

    await vi.waitFor(() => expect(heard).toMatchObject([{ type: 'failed', tooLarge: true }]));
    expect(typesTold()).toEqual(['load']);
  });

  it('tells of a worker that ends in an error, which the console then does not repeat', () => {
    const heard: Message[] = [];
    open('', heard);
    const preventDefault = vi.fn();
    workers[0].onerror({ message: 'out of memory', preventDefault });

    expect(heard).toEqual([{ type: 'failed', message: 'out of memory' }]);
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it('ends the worker, whatever it builds, and hears of nothing more', async () => {
    const answers: (() => void)[] = [];
    vi.stubGlobal('fetch', () => new Promise((_, fail) => answers.push(() => fail(new Error('gone')))));
    const heard: Message[] = [];
    const home = open('data', heard);
    home.close();
    answers.forEach((answer) => answer());
    await Promise.resolve();

    expect(workers[0].isEnded).toBe(true);
    expect(heard).toEqual([]);
  });

  it('takes the worker that was started before it, once, with what that has told', async () => {
    stubPage();
    startEarlyWorker('engine/');
    workers[0].onmessage({ data: { type: 'loaded', engine: '9', loadMs: 70 } });
    const heard: Message[] = [];
    expect(hasEarlyWorker('engine/')).toBe(true);

    openOn('', heard);
    openOn('', []);
    expect(hasEarlyWorker('engine/')).toBe(false);

    expect(workers.map(({ told }) => told.map(({ type }) => type))).toEqual([
      ['load', 'open'],
      ['load', 'open'],
    ]);
    await vi.waitFor(() => expect(heard.map(({ type }) => type)).toContain('loaded'));
  });

  it('leaves a worker of another engine alone', () => {
    stubPage();
    startEarlyWorker('engine/of-before/');
    expect(hasEarlyWorker('engine/')).toBe(false);
    openOn('', []);

    expect(workers).toHaveLength(2);
  });
});
