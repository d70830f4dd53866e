import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchEngineData, TooLargeError } from './engine-data';

/** As much of the browser's cache as is used. */
class KeptInMemory {
  readonly entries = new Map<string, Response>();

  keys() {
    return Promise.resolve([...this.entries.keys()].map((url) => ({ url })));
  }

  match(url: string) {
    return Promise.resolve(this.entries.get(url)?.clone());
  }

  put(url: string, response: Response) {
    this.entries.set(url, response);
    return Promise.resolve();
  }

  delete({ url }: { url: string }) {
    return Promise.resolve(this.entries.delete(url));
  }
}

/** A server that has data of one hash, and counts what it sent. */
function serve(hash: string, bytes: number[]) {
  const sent: string[] = [];
  vi.stubGlobal('fetch', (address: string, { headers }: { headers?: Record<string, string> }) => {
    const known = headers?.['If-None-Match'] ?? '';
    const isKnown = known.split(', ').includes(`"${hash}"`);
    sent.push(isKnown ? 'nothing' : address);
    return Promise.resolve(
      new Response(isKnown ? null : Uint8Array.from(bytes), { status: isKnown ? 304 : 200, headers: { ETag: `"${hash}"` } }),
    );
  });
  return sent;
}

function keepInMemory() {
  const kept = new KeptInMemory();
  vi.stubGlobal('caches', { open: () => Promise.resolve(kept) });
  vi.stubGlobal('document', { baseURI: 'https://spikebook.example/' });
  return kept;
}

describe('fetchEngineData', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('fetches data once, and finds them by their hash at other addresses', async () => {
    keepInMemory();
    const sent = serve('sha256:one', [1, 2, 3]);

    expect([...(await fetchEngineData('lab/1'))]).toEqual([1, 2, 3]);
    expect([...(await fetchEngineData('lab/2'))]).toEqual([1, 2, 3]);
    expect(sent).toEqual(['lab/1', 'nothing']);
  });

  it('fetches other data, and keeps the last eight', async () => {
    const kept = keepInMemory();
    for (let k = 0; k < 10; k++) {
      serve(`sha256:${k}`, [k]);
      expect([...(await fetchEngineData('lab'))]).toEqual([k]);
    }

    expect(kept.entries.size).toBe(8);
    expect([...kept.entries.keys()].at(0)).toMatch(/2$/);
  });

  it('fetches each time where nothing may be kept', async () => {
    vi.stubGlobal('caches', undefined);
    const sent = serve('sha256:one', [1]);
    await fetchEngineData('lab');
    await fetchEngineData('lab');

    expect(sent).toEqual(['lab', 'lab']);
  });

  it('tells what is too large from what failed', async () => {
    vi.stubGlobal('caches', undefined);
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 204 })));
    await expect(fetchEngineData('lab')).rejects.toBeInstanceOf(TooLargeError);

    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 500 })));
    await expect(fetchEngineData('lab')).rejects.toThrow('500');
  });
});
