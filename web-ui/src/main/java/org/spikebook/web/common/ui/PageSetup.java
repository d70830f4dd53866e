package org.spikebook.web.common.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;

import org.spikebook.web.common.Languages;
import org.spikebook.web.common.References;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.Optional;

/**
 * What holds for every page: errors are told plainly; its language is that of the menu, else the
 * browser's; {@code ?lang=} has precedence over both.
 */
@Component
class PageSetup implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final String LANGUAGE = "lang";

    private final transient References references;

    PageSetup(References references) {
        this.references = references;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(init ->
                        init.getSession().setErrorHandler(new PlainErrorHandler(references)));
        event.getSource()
                .addUIInitListener(init -> {
                    remembered().ifPresent(locale -> choose(init.getUI(), locale));
                    init.getUI().addBeforeEnterListener(PageSetup::chooseLanguage);
                });
        event.addIndexHtmlRequestListener(PageSetup::nameLanguage);
    }

    private static Optional<Locale> remembered() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .flatMap(request -> Languages.chosen(request.getCookies()));
    }

    /**
     * Before the page has begun, so that a screen reader begins in the language of the page: the
     * one that the views are going to have, which a session keeps from its earlier pages.
     */
    static void nameLanguage(IndexHtmlResponse response) {
        VaadinRequest request = response.getVaadinRequest();
        Locale locale =
                Optional.ofNullable(request.getParameter(LANGUAGE))
                        .flatMap(Languages::offered)
                        .or(() -> Languages.chosen(request.getCookies()))
                        .orElseGet(() -> VaadinSession.getCurrent().getLocale());
        response.getDocument().getElementsByTag("html").attr("lang", locale.toLanguageTag());
    }

    private static void chooseLanguage(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(LANGUAGE)
                .flatMap(Languages::offered)
                .ifPresent(locale -> choose(event.getUI(), locale));
    }

    private static void choose(UI ui, Locale locale) {
        ui.getSession().setLocale(locale);
        ui.setLocale(locale);
    }
}
