package org.spikebook.web.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.web.account.browser.BrowserService;
import org.spikebook.web.account.browser.SignedInBrowser;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;

import java.util.List;

/** The browsers in which an account is signed in; others than this one can be signed out. */
final class BrowsersSection extends Section {

    private final Words words = Words.of(BrowsersSection.class);
    private final transient BrowserService service;
    private final Div list = new Div();

    BrowsersSection(BrowserService service) {
        this.service = service;
        addClassName("sb-form");
        setAriaLabel(words.of("browsers.heading"));
        list.getElement().setAttribute("aria-live", "polite");
        add(new H2(words.of("browsers.heading")), new Paragraph(words.of("browsers.about")), list);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        List<SignedInBrowser> browsers = service.mine();
        UnorderedList items = new UnorderedList();
        items.addClassName("sb-list");
        browsers.forEach(each -> items.add(line(each)));
        list.add(items);
        if (browsers.stream().filter(each -> !each.current()).count() > 1) {
            list.add(
                    new Button(
                            words.of("browsers.others"),
                            click -> {
                                service.signOutOthers();
                                refresh();
                            }));
        }
    }

    private ListItem line(SignedInBrowser browser) {
        String since = LocalTime.dateAndTime(browser.since());
        ListItem line =
                new ListItem(
                        new Span(
                                words.of(
                                        browser.current() ? "browsers.this" : "browsers.other",
                                        since)));
        if (!browser.current()) {
            Button out =
                    new Button(
                            words.of("browsers.signOut"),
                            click -> {
                                service.signOut(browser);
                                refresh();
                            });
            out.setAriaLabel(words.of("browsers.signOutOf", since));
            out.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            line.add(out);
        }
        return line;
    }
}
