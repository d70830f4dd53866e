package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.interchange.OtherFormat;
import org.spikebook.web.networklab.edit.Fragments;
import org.spikebook.web.networklab.ui.text.CodePanel;
import org.spikebook.web.networklab.ui.text.DocumentEditor;
import org.spikebook.web.plot.Quantity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The network as text: its document to read and to edit, and beside it the code for other
 * simulators. Nothing is taken before "Apply". What was typed and not applied stays when the
 * document changes elsewhere, and the browser keeps it when the page goes.
 */
class DocumentText extends Div {

    private final Words words = Words.of(DocumentText.class);
    private final NetworkWorkspace workspace;
    private final boolean editable;
    private final DocumentEditor editor;
    private final CodePanel code;
    private final Div document = new Div();
    private final Span message = new Span();
    private final NativeButton asDocument = new NativeButton();
    private final Map<OtherFormat, NativeButton> asCode = new EnumMap<>(OtherFormat.class);
    private String shown = "";

    DocumentText(NetworkWorkspace workspace, boolean editable, CodePanel code) {
        this.workspace = workspace;
        this.editable = editable;
        this.code = code;
        editor = new DocumentEditor(workspace.context().registry(), new EditorHost(), editable);
        addClassName("sb-document-text");
        message.getElement().setAttribute("role", "status");
        document.addClassName("sb-document");
        document.add(editor, message, actions());
        add(choice(), document, code);
        choose(Optional.empty());
    }

    /** A file and code for another simulator would tell what the lesson hides. */
    private boolean hides() {
        return workspace.cell().locks().hides();
    }

    private Div choice() {
        Div choice = new Div(asDocument);
        choice.addClassName("sb-segments");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", words.of("text.choose"));
        asDocument.setText(words.of("text.document"));
        asDocument.addClickListener(click -> choose(Optional.empty()));
        for (OtherFormat format : OtherFormat.SCRIPTS) {
            NativeButton button = new NativeButton();
            String simulator = words.of("simulator." + format.key());
            button.setText(words.of("text.code", simulator));
            button.setVisible(!hides());
            button.addClickListener(click -> choose(Optional.of(format)));
            asCode.put(format, button);
            choice.add(button);
        }
        return choice;
    }

    /** Shows a script, or the document. */
    private void choose(Optional<OtherFormat> script) {
        press(asDocument, script.isEmpty());
        asCode.forEach(
                (format, button) -> press(button, script.filter(format::equals).isPresent()));
        document.setVisible(script.isEmpty());
        code.setVisible(script.isPresent());
        script.ifPresent(code::show);
    }

    private static void press(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }

    private Div actions() {
        Button apply = button("apply", "apply");
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button format = button("format", "format");
        Button revert = new Button(words.of("text.revert"), click -> showText(false));
        revert.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Button open = button("open", "openFile");
        for (Button each : List.of(apply, format, open)) {
            each.setVisible(editable);
        }
        FileLink file =
                new FileLink(
                        words.of("text.download"),
                        "network.json",
                        "application/json",
                        () -> workspace.cell().document());
        file.setVisible(!hides());
        Div actions = new Div(apply, revert, format, open, file);
        actions.addClassName("sb-text-actions");
        return actions;
    }

    private Button button(String text, String action) {
        Button button = new Button(words.of("text." + text));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        editor.press(button, action);
        return button;
    }

    /** Shows the document as it is now, unless it is shown already. */
    void refresh() {
        if (!shown.equals(workspace.shownText())) {
            showText(true);
        } else {
            refreshSelection();
        }
        if (code.isVisible()) {
            code.refresh();
        }
    }

    private void showText(boolean keepsTyping) {
        shown = workspace.shownText();
        message.setText("");
        editor.show(shown, keepsTyping);
        refreshSelection();
    }

    /** Marks the text of what is selected; where the lesson hides parts, others stand there. */
    void refreshSelection() {
        editor.selectParts(
                hides()
                        ? List.of()
                        : pointers()
                                .filter(part -> workspace.selection().contains(part.getKey()))
                                .map(Map.Entry::getValue)
                                .toList());
    }

    /** Keys of parts, each with its pointer. */
    private Stream<Map.Entry<String, String>> pointers() {
        return workspace.draft().stream()
                .flatMap(draft ->
                        Stream.concat(
                                draft.nodes().stream()
                                        .map(node -> Map.entry(node.key(), node.pointer())),
                                draft.links().stream()
                                        .map(link -> Map.entry(link.key(), link.pointer()))));
    }

    /** What stands in the editor becomes the document. */
    void take(String text) {
        if (editable) {
            String before = shown;
            shown = text;
            Optional<Text> refusal = workspace.typed(text);
            if (refusal.isPresent()) {
                shown = before;
            }
            message.setText(
                    refusal.map(words::of)
                            .orElseGet(() ->
                                    words.of(
                                            workspace.problems().isEmpty()
                                                    ? "text.taken"
                                                    : "text.takenWithProblems")));
        }
    }

    private final class EditorHost implements DocumentEditor.Host {
        @Override
        public void take(String text) {
            DocumentText.this.take(text);
        }

        @Override
        public List<Problem> check(String text) {
            Reading<String> meant = workspace.meant(text);
            return meant.problems().isEmpty()
                    ? workspace.context().reader().read(meant.orThrow("text")).problems()
                    : meant.problems();
        }

        @Override
        public List<Problem> checkApplied() {
            return workspace.allProblems();
        }

        @Override
        public void say(DocumentEditor.Notice notice) {
            message.setText(
                    words.of(
                            switch (notice) {
                                case KEPT_TYPING -> "text.keptTyping";
                                case BROUGHT_TYPING -> "text.broughtTyping";
                                case NOT_FORMATTED -> "text.notFormatted";
                            }));
        }

        @Override
        public void lookAt(String pointer) {
            if (!hides()) {
                pointers()
                        .filter(part -> part.getValue().equals(pointer))
                        .findFirst()
                        .ifPresent(part -> workspace.select(Set.of(part.getKey())));
            }
        }

        /** The next time that the view is chosen, it is tried again. */
        @Override
        public void notShown() {
            shown = "";
        }

        @Override
        public void refuse(long characters) {
            message.setText(
                    words.of(
                            "text.tooLong",
                            Quantity.count(characters, words.locale()),
                            Quantity.count(Fragments.LONGEST, words.locale())));
        }
    }
}
