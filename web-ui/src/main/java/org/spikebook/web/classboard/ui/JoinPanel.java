package org.spikebook.web.classboard.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.spikebook.web.classroom.Course;
import org.spikebook.web.common.ui.Words;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How to join: address, code, and both as a QR code. */
final class JoinPanel extends Div {

    private static final String BASE = "return document.baseURI;";

    private final Words words = Words.of(JoinPanel.class);
    private final Course course;
    private final Div qr = new Div();
    private final Span address = new Span();

    JoinPanel(Course course) {
        this.course = course;
        addClassName("sb-classboard-join");
        add(new H2(words.of("join.heading")));
        if (course.closed()) {
            add(new Paragraph(words.of("join.closed")));
            return;
        }
        Span code = new Span(course.joinCode());
        code.addClassName("sb-classboard-code");
        Span none = new Span(words.of("join.none"));
        none.addClassName("sb-muted");
        address.addClassName("sb-classboard-address");
        Div text = new Div(address, code, none);
        text.addClassName("sb-classboard-join-text");
        add(qr, text);
    }

    /** The address is known where the page is, behind whatever proxies. */
    @Override
    protected void onAttach(AttachEvent attach) {
        UI ui = attach.getUI();
        ui.getPage().executeJs(BASE).then(String.class, this::show);
    }

    private void show(String base) {
        URI join = URI.create(base).resolve("join");
        address.setText(join.getRawAuthority() + join.getRawPath());
        String code = URLEncoder.encode(course.joinCode(), StandardCharsets.UTF_8);
        qr.removeAll();
        qr.add(new QrCode(join + "?code=" + code, words.of("join.qr")));
    }
}
