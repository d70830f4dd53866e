package org.spikebook.web.common.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

import org.spikebook.web.common.Languages;

import java.util.Locale;

/**
 * The languages of the pages, each named in itself. The browser remembers the choice for a year and
 * loads the page again: its address, and what was typed, stay.
 */
class LanguageMenu extends MenuBar {

    /** The choice replaces {@code ?lang=}, which has precedence over it. */
    private static final String CHOOSE =
            """
            const secure = location.protocol === 'https:' ? '; Secure' : '';
            document.cookie = `${$0}=${$1}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
            const address = new URL(location.href);
            address.searchParams.delete('lang');
            history.replaceState(history.state, '', address);
            location.reload();
            """;

    LanguageMenu() {
        Words words = Words.of(LanguageMenu.class);
        addClassName("sb-language");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        Locale shown = words.locale();
        MenuItem root = addItem(shown.getLanguage().toUpperCase(Locale.ROOT));
        String label = words.of("frame.language", name(shown));
        root.setAriaLabel(label);
        setTooltipText(root, label);
        setI18n(new MenuBarI18n().setMoreOptions(label));
        Languages.MENU.forEach(locale -> add(root, locale, locale.equals(shown)));
    }

    private void add(MenuItem root, Locale locale, boolean isShown) {
        MenuItem item = root.getSubMenu().addItem(name(locale), click -> choose(locale));
        item.getElement().setAttribute("lang", locale.toLanguageTag());
        item.setCheckable(true);
        item.setChecked(isShown);
    }

    private void choose(Locale locale) {
        getElement().executeJs(CHOOSE, Languages.COOKIE, locale.toLanguageTag());
    }

    private static String name(Locale locale) {
        return locale.getDisplayLanguage(locale);
    }
}
