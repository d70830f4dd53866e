package org.spikebook.web.common;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;

import org.spikebook.simulator.text.Text;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;

/** The languages that pages come in. What a browser asks for otherwise is shown in English. */
@Component
public class Languages implements I18NProvider {

    private static final long serialVersionUID = 1L;

    /** English, and the pseudo-locale that shows which texts do not come from a bundle. */
    public static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Text.PSEUDO_LOCALE);

    /** The language of the current page; English where there is none. */
    public static Locale current() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return OFFERED;
    }

    @Override
    public Locale getDefaultLocale() {
        return Locale.ENGLISH;
    }

    /** Texts are asked for by {@link Text}, which knows its bundle; a bare key has none. */
    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return key;
    }
}
