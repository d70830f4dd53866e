package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;

import org.spikebook.web.common.ui.Words;

import java.net.URI;

/** The link that joins a class, for the camera of a phone. */
public final class JoinQrCode extends Div {

    private static final String BASE = "return document.baseURI;";

    private final Words words = Words.of(JoinQrCode.class);
    private final String path;

    /**
     * @param joinCode of the class
     */
    public JoinQrCode(String joinCode) {
        path = JoinAddress.path(joinCode);
    }

    /** The address is known where the page is, behind whatever proxies. */
    @Override
    protected void onAttach(AttachEvent attach) {
        attach.getUI().getPage().executeJs(BASE).then(String.class, this::show);
    }

    private void show(String base) {
        removeAll();
        add(new QrCode(URI.create(base).resolve(path).toString(), words.of("code.qr")));
    }
}
