package org.spikebook.web.notebook.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;

/**
 * Ctrl-Z, Ctrl-Shift-Z (or Ctrl-Y) and the question mark anywhere on the page, except where text is
 * being typed.
 */
class PageKeys extends Div {

    private static final String LISTEN =
            """
            const element = this;
            const listener = (e) => {
              if (!element.isConnected) { document.removeEventListener('keydown', listener); return; }
              const key = e.key.toLowerCase();
              const typing = e.composedPath()[0].closest?.('input, textarea, [contenteditable="true"]');
              if (typing) return;
              if (key === '?' && !e.ctrlKey && !e.metaKey && !e.altKey) { e.preventDefault(); element.$server.help(); return; }
              const redo = (key === 'z' && e.shiftKey) || key === 'y';
              if (!(e.ctrlKey || e.metaKey) || e.altKey || !(key === 'z' || key === 'y')) return;
              e.preventDefault();
              if (redo) element.$server.redo(); else element.$server.undo();
            };
            document.addEventListener('keydown', listener);
            """;

    private final NotebookEditing editing;

    PageKeys(NotebookEditing editing) {
        this.editing = editing;
        getElement().setAttribute("hidden", true);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        getElement().executeJs(LISTEN);
    }

    @ClientCallable
    void undo() {
        if (editing.canUndo()) {
            editing.undo();
        }
    }

    @ClientCallable
    void redo() {
        if (editing.canRedo()) {
            editing.redo();
        }
    }

    @ClientCallable
    void help() {
        new HelpDialog().open();
    }
}
