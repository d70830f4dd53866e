/** `TypedDrafts` on the server deletes it at a sign-out. */
const CACHE = 'spikebook-engine-data';

/** Data of networks that are kept between visits; the oldest go first. */
const MOST_KEPT = 8;

/** The server has them, but they are more than a page should hold. */
export class TooLargeError extends Error {}

/**
 * Data sets and weights of a network, gzip. The browser keeps them by the hash of their content, so that the server sends them
 * once: it is told which ones are here.
 *
 * @param address at which the server has them, for this page only
 */
export async function fetchEngineData(address: string): Promise<Uint8Array> {
  const kept = await openCache();
  const known = kept ? await hashesIn(kept) : [];
  const tags = known.map((hash) => `"${hash}"`).join(', ');
  const response = await fetch(address, tags ? { headers: { 'If-None-Match': tags } } : {});
  const hash = hashOf(response.headers.get('ETag') ?? '');
  if (response.status === 304) {
    const found = await kept?.match(keyOf(hash));
    if (!found) {
      throw new Error('the data of this network were kept here, but are gone');
    }
    return bytesOf(found);
  }
  if (response.status === 204) {
    throw new TooLargeError('the data of this network are too large for a page');
  }
  if (!response.ok) {
    throw new Error(`the data of this network did not come: ${response.status}`);
  }
  const bytes = await bytesOf(response);
  if (kept && hash) {
    await keep(kept, hash, bytes);
  }
  return bytes;
}

/** None where a page may keep nothing: in private windows, or where it came without encryption from elsewhere. */
async function openCache(): Promise<Cache | null> {
  try {
    return typeof caches === 'undefined' ? null : await caches.open(CACHE);
  } catch {
    return null;
  }
}

async function hashesIn(kept: Cache): Promise<string[]> {
  return (await kept.keys()).map(({ url }) => decodeURIComponent(url.slice(url.lastIndexOf('/') + 1)));
}

/** Nothing is at this address: it names what is kept. */
function keyOf(hash: string): string {
  return new URL(`engine-data/${encodeURIComponent(hash)}`, document.baseURI).href;
}

/** A proxy that compresses marks the tag as weak. */
function hashOf(tag: string): string {
  return tag.replace(/^W\//, '').replaceAll('"', '');
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}

/** A full disk does not keep a network from playing. */
async function keep(kept: Cache, hash: string, bytes: Uint8Array) {
  try {
    await kept.put(keyOf(hash), new Response(bytes.slice()));
    const all = await kept.keys();
    await Promise.all(all.slice(0, Math.max(0, all.length - MOST_KEPT)).map((oldest) => kept.delete(oldest)));
  } catch (fault) {
    console.debug('the data of this network cannot be kept', fault);
  }
}
