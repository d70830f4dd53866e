package org.spikebook.web.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.web.common.ui.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds lessons and example networks by words of their titles, summaries and goals: what does not
 * have them all is hidden, with the parts of the page that then are empty.
 */
final class CatalogSearch extends Div {

    private final transient Words words = Words.of(CatalogSearch.class);
    private final TextField field = new TextField();
    private final Span found = new Span();
    private final transient Map<Component, List<Card>> parts = new LinkedHashMap<>();
    private final List<Component> overviews = new ArrayList<>();

    /**
     * A lesson on the page.
     *
     * @param text what it is found by, in lower case
     */
    private record Card(Component shown, String text) {

        boolean has(List<String> wanted) {
            return wanted.stream().allMatch(text::contains);
        }
    }

    CatalogSearch() {
        field.setLabel(words.of("search.label"));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> show(change.getValue()));
        found.getElement().setAttribute("role", "status");
        found.addClassNames("sb-muted", "sb-small");
        addClassName("sb-catalog-search");
        add(field, found);
    }

    /** Has a card found, in a part of the page that is shown while any of its cards is. */
    void find(Lesson lesson, Component card, Component part) {
        String text =
                Stream.concat(
                                Stream.of(
                                        lesson.title(words.locale()),
                                        lesson.summary(words.locale())),
                                lesson.goals(words.locale()).stream())
                        .reduce("", (all, each) -> all + " " + each)
                        .toLowerCase(words.locale());
        parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(new Card(card, text));
    }

    /** Has a picture of everything hidden while only some of it is shown. */
    void hideWhileSearching(Component overview) {
        overviews.add(overview);
    }

    private void show(String searched) {
        List<String> wanted =
                Stream.of(searched.toLowerCase(words.locale()).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        long count = 0;
        for (Map.Entry<Component, List<Card>> part : parts.entrySet()) {
            part.getValue().forEach(card -> card.shown().setVisible(card.has(wanted)));
            long here = part.getValue().stream().filter(card -> card.has(wanted)).count();
            part.getKey().setVisible(here > 0);
            count += here;
        }
        overviews.forEach(overview -> overview.setVisible(wanted.isEmpty()));
        found.setText(wanted.isEmpty() ? "" : said(count));
    }

    private String said(long count) {
        return count == 0 ? words.of("search.none") : words.of("search.found", count);
    }
}
