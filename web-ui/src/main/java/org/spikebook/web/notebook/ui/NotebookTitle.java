package org.spikebook.web.notebook.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;

import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.text.SteadyText;
import org.spikebook.web.notebook.NotebookRules;

/** The title, with a way to change it. */
class NotebookTitle extends Div {

    /** Enter takes the title, Escape keeps the old one; both leave the field. */
    private static final String KEYS =
            """
            let before = '';
            this.addEventListener('focus', () => { before = this.value; });
            this.addEventListener('keydown', (event) => {
              if (event.isComposing) return;
              if (event.key === 'Escape') this.value = before;
              if (event.key === 'Escape' || event.key === 'Enter') this.blur();
            });
            """;

    /** Where the field was left for nothing else, the keyboard continues with the button. */
    private static final String CONTINUE =
            "if (document.activeElement === document.body) this.focus({ preventScroll: true });";

    private final H1 heading = new H1();
    private final TextField field = new TextField();
    private final NativeButton rename;

    NotebookTitle(NotebookEditing editing) {
        Words words = Words.of(NotebookTitle.class);
        addClassName("sb-notebook-title");
        rename = new NativeButton(words.of("title.rename"), click -> edit(true));
        rename.addClassName("sb-link-button");
        field.setAriaLabel(words.of("title.name"));
        field.setMaxLength(NotebookRules.MAX_TITLE_LENGTH);
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && !change.getValue().isBlank()) {
                editing.rename(change.getValue());
            }
        });
        field.addBlurListener(blur -> {
            edit(false);
            rename.getElement().executeJs(CONTINUE);
        });
        field.getElement().executeJs(KEYS);
        rename.setVisible(editing.isEditable());
        add(heading, field, rename);
        edit(false);
        show(editing.session().notebook().title());
    }

    final void show(String title) {
        new SteadyText(heading).say(title);
        field.setValue(title);
    }

    private void edit(boolean on) {
        field.setVisible(on);
        heading.setVisible(!on);
        rename.setVisible(!on);
        if (on) {
            field.focus();
        }
    }
}
