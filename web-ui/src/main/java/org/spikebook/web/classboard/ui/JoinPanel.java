package org.spikebook.web.classboard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.ui.JoinAddress;
import org.spikebook.web.classroom.ui.JoinQrCode;
import org.spikebook.web.common.ui.Words;

/** How to join: address, code, and both as a QR code. */
final class JoinPanel extends Div {

    private final Words words = Words.of(JoinPanel.class);

    JoinPanel(Course course) {
        addClassName("sb-classboard-join");
        add(new H2(words.of("join.heading")));
        if (course.closed()) {
            add(new Paragraph(words.of("join.closed")));
            return;
        }
        JoinAddress address = new JoinAddress();
        address.addClassName("sb-classboard-address");
        Span code = new Span(course.joinCode());
        code.addClassName("sb-classboard-code");
        Span none = new Span(words.of("join.none"));
        none.addClassName("sb-muted");
        Div text = new Div(address, code, none);
        text.addClassName("sb-classboard-join-text");
        add(new JoinQrCode(course.joinCode()), text);
    }
}
