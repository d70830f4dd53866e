import { type Completion, type CompletionContext, type CompletionResult, startCompletion } from '@codemirror/autocomplete';
import { type EditorState, type TransactionSpec } from '@codemirror/state';
import { type EditorView } from '@codemirror/view';
import { type Place, placeAt } from './json-tree';
import { parsed } from './parsed';
import { type Entry, labelOf, Meanings, type Vocabulary, type Word } from './vocabulary';

const NAME = /^[\w.-]*$/;

/** Completes keys and values of a document by what the server's models are called. */
export function completion(vocabulary: Vocabulary) {
  return ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const { text, root } = parsed(state.doc);
    const place = placeAt(root, pos);
    if (!place || (place.from === place.to && !explicit)) {
      return null;
    }
    const meanings = new Meanings(vocabulary, text, root);
    const options = place.asks === 'key' ? keys(meanings, place) : meanings.values(place).map(valueOption);
    const from = text[place.from] === '"' && place.from < pos ? place.from + 1 : place.from;
    return options.length > 0 ? { from, options, validFor: NAME } : null;
  };
}

/** Those that the object does not have yet. */
function keys(meanings: Meanings, place: Place): Completion[] {
  const owner = place.around.at(-1)?.node;
  const taken = new Set(owner?.members.filter(({ from }) => from !== place.from).map(({ key }) => key));
  return meanings.keys(place).flatMap((entry) => (taken.has(entry.name) ? [] : [keyOption(entry)]));
}

function keyOption(entry: Entry): Completion {
  return {
    label: entry.name,
    type: 'property',
    detail: entry.detail,
    info: entry.info,
    apply: (view, _completion, _from, to) => {
      view.dispatch(insertKey(view.state, to, entry));
      if (entry.options ?? entry.refers ?? entry.holds) {
        startCompletion(view);
      }
    },
  };
}

function valueOption(word: Word): Completion {
  return {
    label: labelOf(word),
    type: word.value.startsWith('{') ? 'class' : 'constant',
    detail: word.detail,
    info: word.info,
    apply: (view: EditorView, _completion, _from, to) => view.dispatch(insertValue(view.state, to, word.value)),
  };
}

/** Writes a key, and behind a new one its usual value, which is selected. */
export function insertKey(state: EditorState, at: number, entry: Entry): TransactionSpec {
  const name = JSON.stringify(entry.name);
  const { place, text } = here(state, at);
  const value = place.hasColon ? '' : firstValue(entry);
  return insert(state, text, place, place.hasColon ? name : `${name}: ${value}`, value);
}

export function insertValue(state: EditorState, at: number, value: string): TransactionSpec {
  const { place, text } = here(state, at);
  const open = value.indexOf('""');
  return insert(state, text, place, value, open < 0 ? '' : value.slice(open));
}

function here(state: EditorState, at: number) {
  const { text, root } = parsed(state.doc);
  const place: Place = placeAt(root, at) ?? { around: [], asks: 'value', from: at, to: at, hasColon: true };
  return { text, place: isOpenString(text, place) ? { ...place, to: at } : place };
}

/** A string without its closing quotation mark reaches to the end of the line: what stands behind the cursor is not part of it. */
function isOpenString(text: string, { from, to }: Place): boolean {
  return text[from] === '"' && (to - from < 2 || text[to - 1] !== '"');
}

function firstValue({ value, isList, holds, options, refers }: Entry): string {
  if (isList) {
    return '[]';
  }
  return refers ? '""' : (value ?? options?.[0]?.value ?? (holds ? '{}' : '""'));
}

/**
 * Puts a text in the place of what is there, with the commas that it needs.
 *
 * @param selected the end of the text that is selected then, without its quotation marks or brackets
 */
function insert(state: EditorState, text: string, place: Place, added: string, selected: string): TransactionSpec {
  const before = text.slice(0, place.from).trimEnd();
  const isAfterAnother = place.asks === 'key' && !place.hasColon && /[^{,]$/.test(before);
  const comma = isAfterAnother ? [{ from: before.length, insert: ',' }] : [];
  const isBeforeAnother = !place.hasColon && /^\s*["{[]/.test(text.slice(place.to, place.to + 200));
  const from = place.from + comma.length;
  const end = from + added.length;
  const isEnclosed = /^["{[]/.test(selected);
  return {
    changes: [...comma, { from: place.from, to: place.to, insert: isBeforeAnother ? `${added},` : added }],
    selection: isEnclosed
      ? { anchor: end - selected.length + 1, head: end - (selected.startsWith('""') ? selected.length - 1 : 1) }
      : { anchor: end - selected.length, head: end },
    scrollIntoView: true,
    userEvent: 'input.complete',
  };
}
