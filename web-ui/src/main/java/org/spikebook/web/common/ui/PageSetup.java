package org.spikebook.web.common.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;

import org.spikebook.web.common.Languages;
import org.spikebook.web.common.References;
import org.springframework.stereotype.Component;

import java.util.Locale;

/** What holds for every page: errors are told plainly; {@code ?lang=} chooses the language. */
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
                .addUIInitListener(
                        init -> init.getUI().addBeforeEnterListener(PageSetup::chooseLanguage));
    }

    private static void chooseLanguage(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(LANGUAGE)
                .map(Locale::forLanguageTag)
                .filter(Languages.OFFERED::contains)
                .ifPresent(locale -> choose(event.getUI(), locale));
    }

    private static void choose(UI ui, Locale locale) {
        ui.getSession().setLocale(locale);
        ui.setLocale(locale);
    }
}
