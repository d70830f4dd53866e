/** Whole numbers that would lose digits as JavaScript reads them. */
const TOO_LONG = /(?<![\d.])\d{16,}(?![\d.])/;

/**
 * Puts numbers into a JSON document at their pointers (RFC 6901; a member of a list also by its id). Pointers to nothing are left out;
 * a document with numbers of more digits than JavaScript has stays as it is.
 */
export function withNumbers(document: string, numbers: Record<string, number>): string {
  if (Object.keys(numbers).length === 0 || TOO_LONG.test(document)) {
    return document;
  }
  const root = JSON.parse(document) as unknown;
  for (const [pointer, value] of Object.entries(numbers)) {
    put(root, pointer.split('/').slice(1).map(unescaped), value);
  }
  return JSON.stringify(root);
}

function put(root: unknown, path: string[], value: number) {
  const last = path.pop();
  const place = path.reduce(member, root);
  if (last !== undefined && typeof place === 'object' && place !== null) {
    (place as Record<string, unknown>)[last] = value;
  }
}

function member(node: unknown, name: string): unknown {
  if (Array.isArray(node)) {
    return node.find((each: { id?: unknown } | null, index) => each?.id === name || String(index) === name);
  }
  return typeof node === 'object' && node !== null && Object.hasOwn(node, name) ? (node as Record<string, unknown>)[name] : undefined;
}

function unescaped(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}
