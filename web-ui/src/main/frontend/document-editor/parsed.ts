import { type Text } from '@codemirror/state';
import { type JsonNode, readJson } from './json-tree';

export interface Parsed {
  readonly text: string;
  readonly root: JsonNode | undefined;
}

const last = new WeakMap<Text, Parsed>();

/** A document of the editor as JSON, read once for each of its states. */
export function parsed(doc: Text): Parsed {
  let found = last.get(doc);
  if (!found) {
    const text = doc.toString();
    found = { text, root: readJson(text) };
    last.set(doc, found);
  }
  return found;
}
