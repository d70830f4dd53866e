package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;

import java.util.Map;

/** The address of the page where a class is joined, as one would type it. */
public final class JoinAddress extends Span {

    private static final String SHOW =
            "this.textContent = new URL($0, document.baseURI).href.replace(/^https?:\\/\\//, '');";

    /** Shown once the page tells its own address. */
    public JoinAddress() {
        getElement().executeJs(SHOW, page());
    }

    /** The path that carries the code of a class, relative to the address of the application. */
    static String path(String joinCode) {
        QueryParameters code = QueryParameters.simple(Map.of("code", joinCode));
        return page() + "?" + code.getQueryString();
    }

    private static String page() {
        return RouteConfiguration.forSessionScope().getUrl(JoinView.class);
    }
}
