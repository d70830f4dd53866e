package org.spikebook.web.networklab.ui.text;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;

import tools.jackson.databind.json.JsonMapper;

/** A script to read and to copy; its editor, which types nothing, is that of documents. */
@Tag("code-view")
@JsModule("./document-editor/code-view.ts")
final class CodeView extends Component implements HasStyle {

    private static final String COPY =
            """
            this.addEventListener('click', async () => $0.$server.copied(await $0.copy()));
            """;

    private final transient EditorTexts texts;
    private final SerializableConsumer<Boolean> copied;

    /**
     * @param copied told after an attempt whether the script is on the clipboard
     */
    CodeView(EditorTexts texts, SerializableConsumer<Boolean> copied) {
        this.texts = texts;
        this.copied = copied;
        addClassName("sb-editor");
    }

    void show(String script) {
        getElement().callJsFunction("show", script, JsonMapper.shared().writeValueAsString(texts));
    }

    /** Lets a button copy the script: in the browser, which lets no one else. */
    void copyBy(Button button) {
        button.getElement().executeJs(COPY, getElement());
    }

    @ClientCallable
    private void copied(boolean done) {
        copied.accept(done);
    }
}
