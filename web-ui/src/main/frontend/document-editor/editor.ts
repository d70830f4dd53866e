import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab, redo } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, codeFolding, foldGutter, foldKeymap, indentOnInput, indentUnit, StreamLanguage } from '@codemirror/language';
import { python } from '@codemirror/legacy-modes/mode/python';
import { diagnosticCount, linter, lintGutter, lintKeymap, nextDiagnostic, openLintPanel, previousDiagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension, StateEffect, type Text, Transaction } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { completion } from './completion';
import { format } from './format';
import { parsed } from './parsed';
import { parts, selectParts } from './parts';
import { marks, type Problem } from './problems';
import { theme } from './theme';
import { type Vocabulary } from './vocabulary';

/** Sentences of an editor; the phrases are CodeMirror's own, by their English. */
export interface EditorTexts {
  name: string;
  phrases: Record<string, string>;
}

export interface EditorSetup {
  parent: HTMLElement;
  texts: EditorTexts;
  /** id of the element that says how to leave the editor by keyboard */
  describedBy: string;
  vocabulary: Vocabulary;
  check: (doc: Text) => Promise<Problem[]>;
  onApply: () => void;
  onFormat: () => void;
  onChange: () => void;
  onProblems: (count: number) => void;
  /** the cursor was put into the text of the part at a pointer; empty for none */
  onLook: (pointer: string) => void;
}

/** Typing rests so long before a text is checked. */
const CHECK_AFTER_MS = 500;

const checkAgain = StateEffect.define();

/** What the editor of documents and the view of code have in common. */
function reading(texts: EditorTexts, attributes: Record<string, string>): Extension {
  return [
    lineNumbers(),
    codeFolding(),
    foldGutter(),
    drawSelection(),
    highlightSelectionMatches(),
    search({ top: true }),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': texts.name,
      ...attributes,
      class: 'sb-code',
      spellcheck: 'false',
      tabindex: '0',
    }),
    EditorState.phrases.of(texts.phrases),
    theme,
  ];
}

/** A script to look at. */
export function showCode(parent: HTMLElement, texts: EditorTexts, code: string): EditorView {
  return new EditorView({
    parent,
    doc: code,
    extensions: [
      reading(texts, { 'aria-readonly': 'true' }),
      StreamLanguage.define(python),
      EditorState.readOnly.of(true),
      keymap.of([...defaultKeymap, ...searchKeymap, ...foldKeymap]),
    ],
  });
}

/** A network document that is edited as text. */
export class DocumentEditor {
  readonly #view: EditorView;
  readonly #readOnly = new Compartment();

  constructor(setup: EditorSetup) {
    this.#view = new EditorView({
      parent: setup.parent,
      extensions: [
        this.#readOnly.of(EditorState.readOnly.of(true)),
        this.#keys(setup),
        reading(setup.texts, { 'aria-describedby': setup.describedBy }),
        writing(setup.vocabulary),
        checking(setup.check),
        parts(setup.onLook),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) {
            update.view.setTabFocusMode(false);
            setup.onChange();
          }
          if (diagnosticCount(update.startState) !== diagnosticCount(update.state)) {
            setup.onProblems(diagnosticCount(update.state));
          }
        }),
        // who passes through by keyboard is not held: Tab indents after something was typed, or a press of the pointer
        EditorView.domEventHandlers({
          focus: (_event, view) => view.setTabFocusMode(true),
          mouseup: (_event, view) => view.setTabFocusMode(false),
        }),
      ],
    });
  }

  get doc(): Text {
    return this.#view.state.doc;
  }

  set isReadOnly(isReadOnly: boolean) {
    this.#view.dispatch({
      effects: this.#readOnly.reconfigure([
        EditorState.readOnly.of(isReadOnly),
        EditorView.contentAttributes.of(isReadOnly ? { 'aria-readonly': 'true' } : {}),
      ]),
    });
  }

  /** Replaces what differs: the cursor and what is folded stay where they can. */
  replace(text: string, canBeUndone: boolean) {
    const normal = text.replace(/\r\n?/g, '\n');
    const old = this.doc.toString();
    if (normal === old) {
      return;
    }
    let from = 0;
    const shorter = Math.min(old.length, normal.length);
    while (from < shorter && old[from] === normal[from]) {
      from++;
    }
    let behind = 0;
    while (behind < shorter - from && old[old.length - 1 - behind] === normal[normal.length - 1 - behind]) {
      behind++;
    }
    this.#view.dispatch({
      changes: { from, to: old.length - behind, insert: normal.slice(from, normal.length - behind) },
      annotations: Transaction.addToHistory.of(canBeUndone),
    });
  }

  /** Sets the text; whether it could, which it cannot while that is not JSON. */
  format(): boolean {
    if (this.#view.state.readOnly) {
      return true;
    }
    const set = format(this.doc.toString());
    if (set !== undefined) {
      this.replace(set, true);
    }
    return set !== undefined;
  }

  /** Marks the text of the parts at pointers, and of no others. */
  selectParts(pointers: readonly string[]) {
    selectParts(this.#view, pointers);
  }

  /** Checks the text although it is the same as before. */
  checkAgain() {
    this.#view.dispatch({ effects: checkAgain.of(null) });
  }

  nextProblem() {
    this.#view.focus();
    nextDiagnostic(this.#view);
  }

  /** Opens the list of problems, and goes there. */
  listProblems() {
    openLintPanel(this.#view);
  }

  focus() {
    this.#view.focus();
  }

  destroy() {
    this.#view.destroy();
  }

  #keys({ onApply, onFormat }: EditorSetup): Extension {
    return keymap.of([
      { key: 'Mod-Enter', run: () => (onApply(), true) },
      { key: 'Shift-Alt-f', run: () => (onFormat(), true) },
      { key: 'Shift-F8', run: previousDiagnostic },
      ...completionKeymap,
      ...closeBracketsKeymap,
      ...searchKeymap,
      ...lintKeymap,
      ...foldKeymap,
      ...historyKeymap,
      { key: 'Mod-Shift-z', run: redo, preventDefault: true }, // on Windows too
      ...defaultKeymap,
      indentWithTab,
      // Tab leaves the editor then, until something is typed
      { key: 'Escape', run: (view) => (view.setTabFocusMode(true), false) },
    ]);
  }
}

function writing(vocabulary: Vocabulary): Extension {
  return [
    history(),
    json(),
    indentUnit.of('  '),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    autocompletion({ override: [completion(vocabulary)], icons: false }),
  ];
}

function checking(check: EditorSetup['check']): Extension {
  return [
    linter(
      async ({ state }) => {
        const problems = await check(state.doc);
        if (problems.length === 0) {
          return []; // a long text is not read for nothing
        }
        const { text, root } = parsed(state.doc);
        return marks(text, root, problems);
      },
      {
        delay: CHECK_AFTER_MS,
        needsRefresh: ({ transactions }) => transactions.some((each) => each.effects.some((e) => e.is(checkAgain))),
      },
    ),
    lintGutter(),
  ];
}
