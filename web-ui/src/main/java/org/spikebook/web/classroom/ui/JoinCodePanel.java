package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.spikebook.web.classroom.Course;
import org.spikebook.web.common.ui.Words;

/** The join code, large enough for the back row, a link that carries it, and both as a QR code. */
final class JoinCodePanel extends Div {

    private static final String COPY =
            "const link = new URL($0, document.baseURI).href;return navigator.clipboard ?"
                    + " navigator.clipboard.writeText(link).then(() => true, () => false) : false;";

    private final Words words = Words.of(JoinCodePanel.class);

    JoinCodePanel(Course course) {
        addClassName("sb-join-code");
        Span code = new Span(course.joinCode());
        code.addClassName("sb-code-large");
        Span copied = new Span();
        copied.addClassNames("sb-muted", "sb-small");
        copied.getElement().setAttribute("aria-live", "polite");
        String link = JoinAddress.path(course.joinCode());
        Button copy = new Button(words.of("code.copy"));
        copy.addClickListener(click ->
                copy.getElement()
                        .executeJs(COPY, link)
                        .then(
                                Boolean.class,
                                done ->
                                        copied.setText(
                                                words.of(
                                                        done ? "code.copied" : "code.notCopied",
                                                        link))));
        JoinAddress address = new JoinAddress();
        address.addClassName("sb-join-address");
        Div text =
                new Div(
                        new Paragraph(words.of("code.say")),
                        address,
                        new Paragraph(words.of("code.enter")),
                        code,
                        copy,
                        copied);
        add(text, new JoinQrCode(course.joinCode()));
    }
}
