import { type Text } from '@codemirror/state';
import { type DocumentEditor, type EditorTexts } from './editor';
import { KeptText } from './kept-text';
import { type Problem } from './problems';
import { type Vocabulary } from './vocabulary';

interface Server {
  take(text: string): Promise<Problem[]>;
  tooLong(characters: number): void;
  keptTyping(): void;
  broughtTyping(): void;
  notFormatted(): void;
  notLoaded(): void;
  lookAt(pointer: string): void;
  check(text: string): Promise<Problem[]>;
  checkApplied(): Promise<Problem[]>;
}

interface Texts extends EditorTexts {
  help: string;
  problems: string;
  noProblems: string;
  checkedLater: string;
  next: string;
  notLoaded: string;
}

interface Setup {
  texts: Texts;
  vocabulary: Vocabulary;
  /** longest text that the server takes, in characters */
  longest: number;
  /** begins the name of a kept text; the other is set when its writer signs out */
  keptPrefix: string;
  signedOut: string;
}

/** A moment after the last key, so that long texts are not written at each. */
const KEPT_AFTER_MS = 400;

/** Longer texts travel to be checked only when they are applied. */
const LONGEST_CHECKED = 200_000;

let count = 0;

/** <document-editor>: a network document as text. Nothing is taken before "Apply", and nothing that was typed is lost. */
class DocumentEditorElement extends HTMLElement {
  $server?: Server;
  #setup?: Setup;
  #editor?: Promise<DocumentEditor>;
  #opened?: DocumentEditor;
  /** the document as the server has it */
  #applied?: Text;
  /** what is wrong with the text that was applied last, until it is looked at */
  #answer?: Promise<Problem[]>;
  #brought = '';
  /** pointers of the parts that are selected */
  #parts: readonly string[] = [];
  #soon = 0;
  #isKept = true;
  #isEditable = false;
  #leaving = new AbortController();
  #name = '';
  readonly #kept = new KeptText(
    () => localStorage,
    () => this.#name,
  );
  readonly #place = document.createElement('div');
  readonly #bar = document.createElement('div');
  readonly #list = document.createElement('button');
  readonly #next = document.createElement('button');
  readonly #state = document.createElement('span');

  connectedCallback() {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    window.addEventListener('pagehide', () => this.#keep(), { signal });
    window.addEventListener('beforeunload', (event) => this.#ask(event), { signal });
    window.addEventListener('storage', ({ key }) => key === this.#setup?.signedOut && this.#kept.close(), { signal });
  }

  disconnectedCallback() {
    this.#keep();
    this.#leaving.abort();
    setTimeout(() => this.isConnected || this.#close()); // a cell that is moved comes back immediately
  }

  get value(): string {
    return this.#opened?.doc.toString() ?? '';
  }

  /** Types a text in the place of the whole. */
  set value(text: string) {
    this.#opened?.replace(text, true);
  }

  /** What it needs to know, once, before anything is shown. */
  configure(setup: string) {
    this.#setup = JSON.parse(setup) as Setup;
  }

  /**
   * Shows the document as it is now.
   *
   * @param keepsTyping whether what was typed and not applied stays instead
   */
  async show(text: string, isEditable: boolean, keepsTyping: boolean) {
    let editor: DocumentEditor;
    try {
      editor = await (this.#editor ??= this.#open());
    } catch {
      this.#editor = undefined; // the next time it is loaded again
      this.#state.textContent = this.#setup?.texts.notLoaded ?? '';
      this.replaceChildren(this.#state);
      this.$server?.notLoaded();
      return;
    }
    const isTyped = this.#applied !== undefined && !this.#isApplied;
    if (isTyped && keepsTyping) {
      this.$server?.keptTyping();
      return;
    }
    editor.replace(text, isTyped);
    this.#applied = editor.doc;
    this.#answer = undefined;
    editor.isReadOnly = !isEditable;
    this.#isEditable = isEditable;
    const brought = isEditable && keepsTyping ? this.#brought : '';
    this.#brought = '';
    if (brought) {
      editor.replace(brought, true);
      if (!this.#isApplied) {
        this.$server?.broughtTyping();
      }
    }
    this.#keep();
    this.#selectParts();
    this.toggleAttribute('data-ready', true);
  }

  /** Marks the text of parts of the document as it was shown last. */
  selectParts(pointers: readonly string[]) {
    this.#parts = pointers;
    this.#selectParts();
  }

  /** In a text that is not applied, parts may stand elsewhere. */
  #selectParts() {
    this.#opened?.selectParts(this.#isApplied ? this.#parts : []);
  }

  #look(pointer: string) {
    if (this.#isApplied && pointer && !this.#parts.includes(pointer)) {
      this.$server?.lookAt(pointer);
    }
  }

  /** Gives the text to the server. */
  apply() {
    const editor = this.#opened;
    if (!editor) {
      return;
    }
    const text = this.value;
    if (this.#setup && text.length > this.#setup.longest) {
      this.$server?.tooLong(text.length);
      return;
    }
    this.#applied = editor.doc;
    this.#keep();
    this.#answer = this.$server?.take(text);
    editor.checkAgain();
  }

  format() {
    if (this.#opened?.format() === false) {
      this.$server?.notFormatted();
    }
    this.#opened?.focus();
  }

  /** The browser reads a file: only what is not too long travels. */
  openFile() {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.json,application/json';
    input.onchange = () => {
      const file = input.files?.[0];
      if (file && this.#setup && file.size > this.#setup.longest) {
        this.$server?.tooLong(file.size);
      } else if (file) {
        void file.text().then((text) => {
          this.value = text;
          this.apply();
        });
      }
    };
    input.click();
  }

  async #open(): Promise<DocumentEditor> {
    const setup = this.#setup;
    if (!setup) {
      throw new Error('The editor was not configured.');
    }
    const { DocumentEditor } = await import('./editor');
    const help = document.createElement('span');
    help.id = `document-editor-help-${++count}`;
    help.className = 'sb-visually-hidden';
    help.textContent = setup.texts.help;
    this.#place.className = 'sb-editor';
    this.#buildBar(setup.texts);
    this.replaceChildren(this.#place, this.#bar, help);
    this.#name = `${setup.keptPrefix}${location.pathname}#${this.closest('.sb-slot')?.id ?? ''}`;
    this.#brought = this.#kept.read();
    this.#opened = new DocumentEditor({
      parent: this.#place,
      texts: setup.texts,
      describedBy: help.id,
      vocabulary: setup.vocabulary,
      check: (doc) => this.#check(doc),
      onApply: () => this.apply(),
      onFormat: () => this.format(),
      onChange: () => this.#changed(),
      onProblems: (problems) => this.#say(problems),
      onLook: (pointer) => this.#look(pointer),
    });
    return this.#opened;
  }

  #close() {
    this.#opened?.destroy();
    this.#opened = this.#editor = this.#applied = undefined;
  }

  #buildBar(texts: Texts) {
    this.#bar.className = 'sb-editor-bar';
    this.#state.setAttribute('role', 'status');
    this.#list.type = this.#next.type = 'button';
    this.#list.className = this.#next.className = 'sb-link-button';
    this.#next.textContent = texts.next;
    this.#list.onclick = () => this.#opened?.listProblems();
    this.#next.onclick = () => this.#opened?.nextProblem();
    this.#bar.replaceChildren(this.#state, this.#list, this.#next);
    this.#say(0);
  }

  #say(problems: number) {
    const texts = this.#setup?.texts;
    this.#list.hidden = this.#next.hidden = problems === 0;
    this.#list.textContent = `${texts?.problems ?? ''}: ${problems}`;
    const isLater = problems === 0 && !this.#isChecked;
    this.#state.textContent = problems > 0 ? '' : ((isLater ? texts?.checkedLater : texts?.noProblems) ?? '');
  }

  get #isApplied(): boolean {
    return this.#opened === undefined || this.#applied === undefined || this.#opened.doc.eq(this.#applied);
  }

  get #isChecked(): boolean {
    return this.#isApplied || (this.#opened?.doc.length ?? 0) <= LONGEST_CHECKED;
  }

  async #check(doc: Text): Promise<Problem[]> {
    if (!this.#isChecked || !this.$server) {
      this.#say(0);
      return [];
    }
    const isApplied = this.#applied !== undefined && doc.eq(this.#applied);
    const answer = this.#answer;
    this.#answer = undefined;
    const problems = await (isApplied ? (answer ?? this.$server.checkApplied()) : this.$server.check(doc.toString()));
    this.#say(problems.length);
    return problems;
  }

  #changed() {
    window.clearTimeout(this.#soon);
    this.#soon = window.setTimeout(() => this.#keep(), KEPT_AFTER_MS);
  }

  #keep() {
    window.clearTimeout(this.#soon);
    if (!this.#isEditable || this.#applied === undefined || this.#brought) {
      return; // what is kept was not shown yet
    }
    if (this.#isApplied) {
      this.#kept.forget();
      this.#isKept = true;
    } else {
      this.#isKept = this.#kept.keep(this.value);
    }
  }

  /** The browser asks its reader where a text would go with the page. */
  #ask(event: BeforeUnloadEvent) {
    this.#keep();
    if (!this.#isApplied && !this.#isKept) {
      event.preventDefault();
    }
  }
}

customElements.define('document-editor', DocumentEditorElement);
