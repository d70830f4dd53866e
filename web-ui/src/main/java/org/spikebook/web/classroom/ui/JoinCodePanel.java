package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;

import org.spikebook.web.classroom.Course;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.Map;

/** The join code, large enough for the back row, and a link that carries it. */
final class JoinCodePanel extends Div {

    private static final String COPY =
            "const link = new URL($0, document.baseURI).href;"
                    + "return navigator.clipboard ? navigator.clipboard.writeText(link).then(() => true, () => false) : false;";

    /** The address as one would type it. */
    private static final String ADDRESS =
            "this.textContent = new URL($0, document.baseURI).href.replace(/^https?:\\/\\//, '');";

    private final Words words = Words.of(JoinCodePanel.class);

    JoinCodePanel(Course course) {
        addClassName("sb-join-code");
        Span code = new Span(course.joinCode());
        code.addClassName("sb-code-large");
        Span copied = new Span();
        copied.addClassNames("sb-muted", "sb-small");
        copied.getElement().setAttribute("aria-live", "polite");
        String link = link(course);
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
        Span address = new Span();
        address.addClassName("sb-join-address");
        address.getElement()
                .executeJs(ADDRESS, RouteConfiguration.forSessionScope().getUrl(JoinView.class));
        add(
                new Paragraph(words.of("code.say")),
                address,
                new Paragraph(words.of("code.enter")),
                code,
                copy,
                copied);
    }

    private static String link(Course course) {
        return RouteConfiguration.forSessionScope().getUrl(JoinView.class)
                + "?"
                + new QueryParameters(Map.of("code", List.of(course.joinCode()))).getQueryString();
    }
}
