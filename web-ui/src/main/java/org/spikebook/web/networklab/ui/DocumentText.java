package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

import org.spikebook.web.common.ui.TypedDrafts;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.Fragments;
import org.spikebook.web.networklab.ui.field.PlainTextArea;
import org.spikebook.web.plot.Quantity;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/**
 * The document as text: read it, edit it, paste another. Nothing is taken before "Apply", and what
 * is too long is refused in the browser, before it travels. What was typed and not applied stays
 * when the document changes elsewhere, and the browser keeps it when the page goes.
 */
class DocumentText extends Div {

    private static final int LONGEST = Fragments.LONGEST;

    /** A moment after the last key, so that long texts are not written at each. */
    private static final int KEPT_AFTER_MS = 400;

    private static final String KEEP_TYPING =
            """
            const area = this.querySelector('textarea');
            const name = () => $1 + location.pathname + '#' + this.closest('.sb-slot')?.id;
            area.keep = () => {
              try {
                if (area.value === area.shown) localStorage.removeItem(name());
                else localStorage.setItem(name(), area.value);
              } catch (e) { /* too long for the browser, or none is allowed: it goes with the page */
                try { localStorage.removeItem(name()); } catch (e) { /* nothing is kept here */ }
              }
            };
            window.addEventListener('pagehide', () => {
              if (this.isConnected && area.shown !== undefined && area.value !== area.shown) area.keep();
            });
            window.addEventListener('storage', e => {
              if (e.key === $2) area.keep = () => { /* its writer has signed out elsewhere */ };
            });
            let soon;
            area.addEventListener('input', () => { clearTimeout(soon); soon = setTimeout(() => area.keep(), $0); });
            try { area.kept = localStorage.getItem(name()); } catch (e) { /* nothing is kept here */ }
            """;

    private static final String TAKE =
            """
            const area = this.querySelector('textarea');
            if (area.value.length > $0) { this.$server.tooLong(area.value.length); return; }
            area.shown = area.value;
            area.keep();
            this.$server.take(area.value);
            """;

    private static final String SHOW =
            """
            const area = this.querySelector('textarea');
            const isTyped = area.shown !== undefined && area.value !== area.shown;
            if (isTyped && $2) { this.$server.keptTyping(); return; }
            area.value = $0;
            area.shown = area.value;
            area.readOnly = !$1;
            const kept = area.kept;
            area.kept = null;
            if (kept && $1 && $2) {
              area.value = kept;
              if (area.value !== area.shown) this.$server.broughtTyping();
            }
            if ($1 && (isTyped || kept)) area.keep();
            """;

    /** The browser reads the file: only what is not too long travels. */
    private static final String OPEN_FILE =
            """
            const element = $0;
            this.addEventListener('click', () => {
              const file = document.createElement('input');
              file.type = 'file';
              file.accept = '.json,application/json';
              file.onchange = async () => {
                if (file.files[0].size > $1) { element.$server.tooLong(file.files[0].size); return; }
                const text = await file.files[0].text();
                const area = element.querySelector('textarea');
                area.value = text;
                area.shown = area.value;
                area.keep();
                element.$server.take(text);
              };
              file.click();
            });
            """;

    private final Words words = Words.of(DocumentText.class);
    private final NetworkWorkspace workspace;
    private final Span message = new Span();
    private final boolean editable;
    private String shown = "";

    DocumentText(NetworkWorkspace workspace, boolean editable) {
        this.workspace = workspace;
        this.editable = editable;
        addClassName("sb-document-text");
        message.getElement().setAttribute("role", "status");
        add(label(), message, actions());
        getElement()
                .executeJs(KEEP_TYPING, KEPT_AFTER_MS, TypedDrafts.PREFIX, TypedDrafts.SIGNED_OUT);
    }

    private NativeLabel label() {
        NativeLabel label = new NativeLabel(words.of("text.name"));
        PlainTextArea area = new PlainTextArea();
        label.add(area);
        return label;
    }

    private Div actions() {
        Button apply =
                new Button(words.of("text.apply"), click -> getElement().executeJs(TAKE, LONGEST));
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        apply.setVisible(editable);
        Button revert = new Button(words.of("text.revert"), click -> showText(false));
        revert.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Button open = new Button(words.of("text.open"));
        open.addThemeVariants(ButtonVariant.LUMO_SMALL);
        open.setVisible(editable);
        open.getElement().executeJs(OPEN_FILE, getElement(), LONGEST);
        Anchor file = new Anchor(file(), words.of("text.download"));
        file.addClassName("sb-download");
        Div actions = new Div(apply, revert, open, file);
        actions.addClassName("sb-text-actions");
        return actions;
    }

    private DownloadHandler file() {
        return DownloadHandler.fromInputStream(event -> {
            byte[] bytes = workspace.cell().document().getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes),
                    "network.json",
                    "application/json",
                    bytes.length);
        });
    }

    /** Shows the document as it is now, unless it is shown already. */
    void refresh() {
        if (!shown.equals(workspace.cell().document())) {
            showText(true);
        }
    }

    private void showText(boolean keepsTyping) {
        shown = workspace.cell().document();
        message.setText("");
        getElement().executeJs(SHOW, shown, editable, keepsTyping);
    }

    /** The document is another, but something else is typed here. */
    @ClientCallable
    void keptTyping() {
        message.setText(words.of("text.keptTyping"));
    }

    /** Something was typed here before the page went, and not applied. */
    @ClientCallable
    void broughtTyping() {
        message.setText(words.of("text.broughtTyping"));
    }

    /** What stands in the text area. */
    @ClientCallable
    void take(String text) {
        if (editable) {
            shown = text;
            workspace.typed(text);
            message.setText(
                    words.of(
                            workspace.problems().isEmpty()
                                    ? "text.taken"
                                    : "text.takenWithProblems"));
        }
    }

    /** Called instead of {@link #take} when the text is too long to be sent. */
    @ClientCallable
    void tooLong(double characters) {
        message.setText(
                words.of(
                        "text.tooLong",
                        Quantity.count(Math.round(characters), words.locale()),
                        Quantity.count(LONGEST, words.locale())));
    }
}
