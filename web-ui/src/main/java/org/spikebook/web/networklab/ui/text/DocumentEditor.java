package org.spikebook.web.networklab.ui.text;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.common.ui.TypedDrafts;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.Fragments;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import java.util.List;

/**
 * The editor of a network document (CodeMirror). The browser fetches it when it is first shown, and
 * is told then, once, what documents may say. Texts come back when they are applied; shorter ones
 * also to be checked, when typing rests.
 */
@Tag("document-editor")
@JsModule("./document-editor/document-editor.ts")
@NpmPackage(value = "@codemirror/autocomplete", version = "6.20.4")
@NpmPackage(value = "@codemirror/commands", version = "6.11.1")
@NpmPackage(value = "@codemirror/lang-json", version = "6.0.2")
@NpmPackage(value = "@codemirror/language", version = "6.13.1")
@NpmPackage(value = "@codemirror/legacy-modes", version = "6.5.5")
@NpmPackage(value = "@codemirror/lint", version = "6.9.8")
@NpmPackage(value = "@codemirror/search", version = "6.7.2")
@NpmPackage(value = "@codemirror/state", version = "6.7.6")
@NpmPackage(value = "@codemirror/view", version = "6.43.15")
@NpmPackage(value = "@lezer/highlight", version = "1.2.5")
public final class DocumentEditor extends Component implements HasStyle {

    /** Whose document it is. */
    public interface Host {

        /** The text was applied. */
        void take(String text);

        /** What is wrong with a text that is not applied yet. */
        List<Problem> check(String text);

        /** What is wrong with the document. */
        List<Problem> checkApplied();

        /** Something happened in the editor that its reader should know. */
        void say(Notice notice);

        /** The text was not applied: it is too long to be sent. */
        void refuse(long characters);

        /**
         * The cursor was put into the text of a part.
         *
         * @param pointer of the part, RFC 6901; as the browser sent it
         */
        void lookAt(String pointer);

        /** The editor could not be fetched: what was to be shown is not on the page. */
        void notShown();
    }

    /** What is said of a text in the editor. */
    public enum Notice {
        /** The document is another, but something else is typed here. */
        KEPT_TYPING,
        /** Something was typed here before the page went, and not applied. */
        BROUGHT_TYPING,
        /** A text that is not JSON cannot be formatted. */
        NOT_FORMATTED
    }

    /** What is wrong, and where, in a form for the browser. */
    private record Mark(String path, int line, int column, String message, String hint) {}

    private record Setup(
            EditorTexts texts,
            Vocabulary vocabulary,
            int longest,
            String keptPrefix,
            String signedOut) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String PRESS = "this.addEventListener('click', () => $0[$1]());";

    private final Words words = Words.of(DocumentEditor.class);
    private final ModelRegistry registry;
    private final transient Host host;
    private final boolean editable;
    private boolean isConfigured;

    public DocumentEditor(ModelRegistry registry, Host host, boolean editable) {
        this.registry = registry;
        this.host = host;
        this.editable = editable;
        addClassName("sb-document-editor");
    }

    /**
     * Shows a document.
     *
     * @param keepsTyping whether what was typed and not applied stays instead
     */
    public void show(String document, boolean keepsTyping) {
        if (!isConfigured) {
            isConfigured = true;
            Setup setup =
                    new Setup(
                            EditorTexts.of(words),
                            Vocabulary.of(registry, words),
                            Fragments.LONGEST,
                            TypedDrafts.PREFIX,
                            TypedDrafts.SIGNED_OUT);
            getElement().callJsFunction("configure", JSON.writeValueAsString(setup));
        }
        getElement().callJsFunction("show", document, editable, keepsTyping);
    }

    /**
     * Marks the text of parts, and brings it into view.
     *
     * @param pointers of the parts in the document that is shown
     */
    public void selectParts(List<String> pointers) {
        getElement().callJsFunction("selectParts", JSON.valueToTree(pointers));
    }

    /** Lets a button do what the editor can, in the browser: apply, format, openFile. */
    public void press(Button button, String action) {
        button.getElement().executeJs(PRESS, getElement(), action);
    }

    /** Answers what is wrong with the document then, so that the page does not ask for it. */
    @ClientCallable
    ArrayNode take(String text) {
        if (editable) {
            host.take(text);
        }
        return checkApplied();
    }

    @ClientCallable
    ArrayNode check(String text) {
        return marks(editable && text.length() <= Fragments.LONGEST ? host.check(text) : List.of());
    }

    @ClientCallable
    private ArrayNode checkApplied() {
        return marks(host.checkApplied());
    }

    @ClientCallable
    private void tooLong(double characters) {
        host.refuse(Math.round(characters));
    }

    @ClientCallable
    void lookAt(String pointer) {
        host.lookAt(pointer);
    }

    @ClientCallable
    void notLoaded() {
        host.notShown();
    }

    @ClientCallable
    private void keptTyping() {
        host.say(Notice.KEPT_TYPING);
    }

    @ClientCallable
    private void broughtTyping() {
        host.say(Notice.BROUGHT_TYPING);
    }

    @ClientCallable
    private void notFormatted() {
        host.say(Notice.NOT_FORMATTED);
    }

    private ArrayNode marks(List<Problem> problems) {
        return JSON.valueToTree(problems.stream().map(this::mark).toList());
    }

    private Mark mark(Problem problem) {
        return new Mark(
                problem.path(),
                problem.position().line(),
                problem.position().column(),
                problem.message(words.locale()),
                problem.hint(words.locale()));
    }
}
