import { StateEffect, StateField, type Extension, type Text } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import { follow, type JsonNode, member } from './json-tree';
import { parsed } from './parsed';

/** Keys of a document whose lists are parts of the network. */
const LISTS = ['populations', 'stimuli', 'projections'];

/** Pointer of the part in whose text a place lies; empty where it lies in none. */
export function partAt(root: JsonNode | undefined, at: number): string {
  for (const list of LISTS) {
    const items = member(root, list)?.value?.items ?? [];
    const index = items.findIndex(({ from, to }) => from <= at && at <= to);
    if (index >= 0) {
      return `/${list}/${index}`;
    }
  }
  return '';
}

/** Where the text of parts begins and ends, in the order of the text. */
export function rangesOf(root: JsonNode | undefined, pointers: readonly string[]): { from: number; to: number }[] {
  return pointers
    .map((pointer) => root && follow(root, pointer))
    .flatMap((found) => (found?.isWhole ? [{ from: found.node.from, to: found.node.to }] : []))
    .sort((a, b) => a.from - b.from);
}

const LINE = Decoration.line({ class: 'cm-sb-part' });

const select = StateEffect.define<readonly string[]>();

function lines(doc: Text, pointers: readonly string[]): DecorationSet {
  const starts = new Set<number>();
  for (const { from, to } of rangesOf(parsed(doc).root, pointers)) {
    for (let n = doc.lineAt(from).number; n <= doc.lineAt(to).number; n++) {
      starts.add(doc.line(n).from);
    }
  }
  return Decoration.set([...starts].sort((a, b) => a - b).map((at) => LINE.range(at)));
}

const marked = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, transaction) => {
    const effect = transaction.effects.find((each) => each.is(select));
    return effect ? lines(transaction.newDoc, effect.value) : before.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Marks the lines of parts, and brings the first one into view unless its reader is in the text. */
export function selectParts(view: EditorView, pointers: readonly string[]) {
  const first = rangesOf(parsed(view.state.doc).root, pointers).at(0);
  const scrolls = first && !view.hasFocus ? [EditorView.scrollIntoView(first.from, { y: 'nearest', yMargin: 40 })] : [];
  view.dispatch({ effects: [select.of(pointers), ...scrolls] });
}

/** Lines of selected parts are marked; `looked` is told in which part the cursor was put. */
export function parts(looked: (pointer: string) => void): Extension {
  return [
    marked,
    EditorView.updateListener.of(({ state, transactions }) => {
      if (transactions.some((each) => each.isUserEvent('select'))) {
        looked(partAt(parsed(state.doc).root, state.selection.main.head));
      }
    }),
  ];
}
