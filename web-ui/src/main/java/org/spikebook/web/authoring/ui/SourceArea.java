package org.spikebook.web.authoring.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.spikebook.web.common.ui.Words;

import java.util.function.Consumer;

/** The text of one file, each line on a line of its own. */
final class SourceArea extends TextArea {

    /** Typing that rests so long is kept and read. */
    private static final int REST_MS = 700;

    /** Selects a line, counted from 1, and brings it into view. */
    private static final String POINT_OUT =
            """
            const area = this.inputElement;
            const lines = area.value.split('\\n');
            const line = Math.min($0, lines.length) - 1;
            const from = lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
            area.focus();
            area.setSelectionRange(from, from + lines[line].length);
            const height = area.scrollHeight / Math.max(1, lines.length);
            const field = this.shadowRoot.querySelector('[part="input-field"]');
            field.scrollTop = area.scrollTop = Math.max(0, (line - 3) * height);
            """;

    private final Words words = Words.of(SourceArea.class);

    SourceArea(Consumer<String> typed) {
        addClassName("sb-source");
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(REST_MS);
        getElement().setAttribute("spellcheck", "false");
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed.accept(change.getValue());
            }
        });
    }

    /** Shows a file. */
    void show(String path, String text) {
        setLabel(words.of("source.label", path));
        setValue(text);
    }

    /** Brings a line into view, counted from 1. */
    void pointOut(int line) {
        getElement().executeJs(POINT_OUT, line);
    }
}
