package org.spikebook.web.common;

import com.vaadin.flow.component.UI;

import org.spikebook.parameter.Problem;
import org.spikebook.parameter.Text;

import java.util.Locale;

/**
 * The texts of one package's {@code messages.properties} in the language of the current page.
 *
 * <p>A view keeps {@code private static final Texts TEXTS = Texts.of(ItsClass.class)} and writes
 * {@code TEXTS.t("heading")}. Outside a page (jobs, logs) texts come in English.
 */
public final class Texts {

    private final Class<?> owner;

    private Texts(Class<?> owner) {
        this.owner = owner;
    }

    /** The texts in the package of {@code owner}. */
    public static Texts of(Class<?> owner) {
        return new Texts(owner);
    }

    public String t(String key, Object... args) {
        return show(Text.of(owner, key, args));
    }

    public static String show(Text text) {
        return text.in(locale());
    }

    public static String message(Problem problem) {
        return problem.message(locale());
    }

    public static String hint(Problem problem) {
        return problem.hint(locale());
    }

    /** The locale of the current page; English where there is none. */
    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }
}
