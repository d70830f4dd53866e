package org.spikebook.web.common.ui.field;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

import org.spikebook.web.common.ui.Words;

/** A link that is shown once, whole, with a button that copies it. */
public final class SecretLink extends Div {

    private static final String SHOW = "this.value = new URL($0, document.baseURI).href";

    private static final String COPY =
            "const link = new URL($0, document.baseURI).href;return navigator.clipboard ?"
                    + " navigator.clipboard.writeText(link).then(() => true, () => false) : false;";

    private final Words words = Words.of(SecretLink.class);
    private final String path;

    /**
     * A link.
     *
     * @param label what it is for
     * @param path its address from the root of the application, with the secret in it
     * @param help how long it works
     */
    public SecretLink(String label, String path, String help) {
        this.path = path;
        addClassName("sb-secret-link");
        TextField field = new TextField(label);
        field.setReadOnly(true);
        field.setWidthFull();
        field.setHelperText(help);
        field.setValue(path);
        field.getElement().executeJs(SHOW, path);
        Span copied = new Span();
        copied.addClassNames("sb-muted", "sb-small");
        copied.getElement().setAttribute("aria-live", "polite");
        Button copy = new Button(words.of("link.copy"));
        copy.addClickListener(click ->
                copy.getElement()
                        .executeJs(COPY, path)
                        .then(
                                Boolean.class,
                                done ->
                                        copied.setText(
                                                words.of(done ? "link.copied" : "link.select"))));
        add(field, copy, copied);
    }

    /** Its address from the root of the application. */
    public String path() {
        return path;
    }
}
