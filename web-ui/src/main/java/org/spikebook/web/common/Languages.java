package org.spikebook.web.common;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.text.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages that pages come in. What a browser asks for otherwise is shown in English. */
@Component
public class Languages implements I18NProvider {

    private static final long serialVersionUID = 1L;

    /** The languages that a reader can choose from. */
    public static final List<Locale> MENU = List.of(Locale.ENGLISH, Locale.GERMAN);

    /** Those, and the pseudo-locale that shows which texts do not come from a bundle. */
    public static final List<Locale> OFFERED =
            Stream.concat(MENU.stream(), Stream.of(Text.PSEUDO_LOCALE)).toList();

    /** In which a browser keeps the choice of its reader, as a language tag. */
    public static final String COOKIE = "spikebook.language";

    /** The language of the current page; English where there is none. */
    public static Locale current() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }

    /** The language of a tag such as {@code de}, if pages come in it. */
    public static Optional<Locale> offered(String tag) {
        return OFFERED.stream().filter(each -> each.toLanguageTag().equals(tag)).findFirst();
    }

    /** What the reader chose in the menu. */
    public static Optional<Locale> chosen(Cookie @Nullable [] cookies) {
        return Arrays.stream(Objects.requireNonNullElse(cookies, new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> offered(cookie.getValue()).stream())
                .findFirst();
    }

    /** What the reader chose, or the first language that the browser asks for and pages come in. */
    public static Locale of(HttpServletRequest request) {
        return chosen(request.getCookies()).orElseGet(() -> asked(request));
    }

    private static Locale asked(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Locale.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .flatMap(language ->
                        MENU.stream().filter(each -> each.getLanguage().equals(language)))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return OFFERED;
    }

    @Override
    public Locale getDefaultLocale() {
        return Locale.ENGLISH;
    }

    /** Texts are requested by {@link Text}, which knows its bundle; a bare key has none. */
    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return key;
    }
}
