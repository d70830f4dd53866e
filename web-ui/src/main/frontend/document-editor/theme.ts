import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colors come from the page's variables, which follow its light and dark. */
const LOOK = EditorView.theme({
  '&': { backgroundColor: 'var(--sb-surface)', color: 'var(--sb-ink)', fontSize: '0.85rem', height: '100%' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--sb-mono)', lineHeight: '1.55', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--sb-ink)', fontSize: 'inherit', paddingBlock: '0.5rem' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--sb-ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--sb-accent) 28%, transparent)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'color-mix(in srgb, var(--sb-accent) 7%, transparent)' },
  '.cm-sb-part': {
    backgroundColor: 'color-mix(in srgb, var(--sb-accent) 10%, transparent)',
    boxShadow: 'inset 3px 0 0 var(--sb-accent)',
  },
  '.cm-gutters': { backgroundColor: 'var(--sb-sunken)', border: '0', color: 'var(--sb-muted)' },
  '.cm-foldGutter .cm-gutterElement': { cursor: 'pointer', minWidth: '1rem' },
  '.cm-foldPlaceholder': {
    backgroundColor: 'var(--sb-accent-soft)',
    border: '1px solid var(--sb-line-strong)',
    color: 'var(--sb-ink)',
    paddingInline: '0.4em',
  },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--sb-accent-soft)', outline: '1px solid var(--sb-accent)' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--sb-danger-soft)', color: 'var(--sb-danger)' },
  '.cm-searchMatch': { backgroundColor: 'var(--sb-warning-soft)', outline: '1px solid var(--sb-warning)' },
  '.cm-searchMatch-selected': { outlineWidth: '2px' },
  '.cm-panels, .cm-tooltip': {
    backgroundColor: 'var(--sb-surface)',
    border: '1px solid var(--sb-line)',
    color: 'var(--sb-ink)',
    fontFamily: 'var(--sb-sans)',
  },
  '.cm-panels': { borderWidth: '0' },
  '.cm-panels-top': { borderBottom: '1px solid var(--sb-line)' },
  '.cm-panels-bottom': { borderTop: '1px solid var(--sb-line)' },
  '.cm-tooltip': { borderRadius: '6px', boxShadow: 'var(--sb-shadow)', maxWidth: 'min(34rem, 92vw)' },
});

const MESSAGES = EditorView.theme({
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--sb-danger)',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '0.2em',
  },
  '.cm-lintRange-active': { backgroundColor: 'var(--sb-danger-soft)' },
  '.cm-diagnostic': { fontFamily: 'var(--sb-sans)', fontSize: '0.9rem', padding: '0.4rem 0.7rem', whiteSpace: 'normal' },
  '.cm-diagnostic-error': { borderLeft: '4px solid var(--sb-danger)' },
  '.cm-panel.cm-panel-lint ul': { maxHeight: '9rem' },
  '.cm-panel.cm-panel-lint ul [aria-selected]': { backgroundColor: 'var(--sb-danger-soft)', color: 'var(--sb-ink)' },
  '.cm-panel.cm-panel-lint ul:focus [aria-selected]': {
    backgroundColor: 'var(--sb-danger-soft)',
    color: 'var(--sb-ink)',
    outline: '2px solid var(--sb-accent)',
    outlineOffset: '-2px',
  },
  '.cm-panel button[name="close"]': { color: 'var(--sb-ink)', minHeight: '24px', minWidth: '24px' },
  '.cm-lint-marker-error': { color: 'var(--sb-danger)', content: 'none', textAlign: 'center' },
  '.cm-lint-marker-error::before': { content: '"●"', fontSize: '0.9em' },
});

const FORMS = EditorView.theme({
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--sb-mono)', maxHeight: '15rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.2rem 0.5rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--sb-accent-soft)',
    color: 'var(--sb-ink)',
  },
  '.cm-completionDetail': { color: 'var(--sb-muted)', fontFamily: 'var(--sb-sans)', fontStyle: 'normal' },
  '.cm-completionMatchedText': { color: 'var(--sb-accent)', textDecoration: 'none' },
  '.cm-tooltip.cm-completionInfo': { padding: '0.5rem 0.7rem' },
  '.cm-panel.cm-search': { fontSize: '0.9rem', padding: '0.4rem 2rem 0.4rem 0.5rem' },
  '.cm-textfield, .cm-button': {
    backgroundColor: 'var(--sb-surface)',
    backgroundImage: 'none',
    border: '1px solid var(--sb-line-strong)',
    borderRadius: '5px',
    color: 'var(--sb-ink)',
    fontSize: '0.9rem',
    minHeight: '1.8rem',
  },
});

const COLORS = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.variableName)], color: 'var(--sb-accent)' },
  { tag: tags.string, color: 'var(--sb-good)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--sb-warning)' },
  { tag: tags.keyword, color: 'var(--sb-accent)', fontWeight: '600' },
  { tag: tags.comment, color: 'var(--sb-muted)', fontStyle: 'italic' },
]);

export const theme: Extension = [LOOK, MESSAGES, FORMS, syntaxHighlighting(COLORS)];
