package org.spikebook.web.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.web.common.ui.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds lessons and example networks by words of their titles, summaries and goals: what does not
 * have them all is hidden, with the parts of the page that then are empty. Of the example networks
 * it shows those that the filters take, too. What is searched stands in the address of the page.
 */
final class CatalogSearch extends Div {

    private static final String SEARCH = "search";

    private final transient Words words = Words.of(CatalogSearch.class);
    private final TextField field = new TextField();
    private final Span found = new Span();
    private final transient Map<Component, List<Card>> parts = new LinkedHashMap<>();
    private final List<Component> overviews = new ArrayList<>();
    private transient Optional<NetworkFilterBar> filters = Optional.empty();
    private boolean restoring;

    /**
     * A lesson or example network on the page.
     *
     * @param text what it is found by, in lower case
     * @param network what filters know of an example network; nothing of a lesson
     */
    private record Card(Component shown, String text, Optional<NetworkTraits> network) {

        boolean has(List<String> wanted) {
            return wanted.stream().allMatch(text::contains);
        }

        boolean fits(NetworkFilter filter) {
            return network.isEmpty() || filter.takes(network.get());
        }
    }

    CatalogSearch() {
        field.setLabel(words.of("search.label"));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> changed());
        found.getElement().setAttribute("role", "status");
        found.addClassNames("sb-muted", "sb-small");
        addClassName("sb-catalog-search");
        add(field, found);
    }

    /** Has a card found, in a part of the page that is shown while any of its cards is. */
    void find(Lesson lesson, Component card, Component part) {
        find(lesson, card, part, Optional.empty());
    }

    /** The same of an example network, whose part of the page also stays while filters hide it. */
    void findNetwork(Lesson example, NetworkTraits network, Component card, Component part) {
        find(example, card, part, Optional.of(network));
    }

    private void find(
            Lesson lesson, Component card, Component part, Optional<NetworkTraits> network) {
        String text =
                Stream.concat(
                                Stream.of(
                                        lesson.title(words.locale()),
                                        lesson.summary(words.locale())),
                                lesson.goals(words.locale()).stream())
                        .reduce("", (all, each) -> all + " " + each)
                        .toLowerCase(words.locale());
        parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(new Card(card, text, network));
    }

    /** Has the example networks narrowed, too. */
    void filterBy(NetworkFilterBar bar) {
        filters = Optional.of(bar);
        bar.onChange(this::changed);
    }

    /** Has a picture of everything hidden while only some of it is shown. */
    void hideWhileSearching(Component overview) {
        overviews.add(overview);
    }

    /** Shows what the address of the page says. */
    void restore(QueryParameters address) {
        restoring = true;
        field.setValue(address.getSingleParameter(SEARCH).orElse(""));
        filters.ifPresent(bar -> bar.set(NetworkFilter.of(address)));
        restoring = false;
        show();
    }

    private void changed() {
        if (!restoring) {
            show();
            keepInAddress();
        }
    }

    /** So that the way back leads to what was found. */
    private void keepInAddress() {
        Map<String, String> address = new LinkedHashMap<>();
        if (!field.getValue().isBlank()) {
            address.put(SEARCH, field.getValue().strip());
        }
        filter().describe(address);
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("", QueryParameters.simple(address)));
    }

    private NetworkFilter filter() {
        return filters.map(NetworkFilterBar::filter).orElse(NetworkFilter.ALL);
    }

    private void show() {
        List<String> wanted =
                Stream.of(field.getValue().toLowerCase(words.locale()).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        NetworkFilter filter = filter();
        long shown = 0;
        for (Map.Entry<Component, List<Card>> part : parts.entrySet()) {
            List<Card> here = part.getValue().stream().filter(card -> card.has(wanted)).toList();
            part.getValue()
                    .forEach(
                            card -> card.shown().setVisible(card.has(wanted) && card.fits(filter)));
            part.getKey().setVisible(!here.isEmpty());
            shown += here.stream().filter(card -> card.fits(filter)).count();
        }
        overviews.forEach(overview -> overview.setVisible(wanted.isEmpty()));
        found.setText(wanted.isEmpty() ? "" : said(shown));
        filters.ifPresent(
                bar -> bar.tell(networks(wanted, filter), networks(wanted, NetworkFilter.ALL)));
    }

    private long networks(List<String> wanted, NetworkFilter filter) {
        return parts.values().stream()
                .flatMap(List::stream)
                .filter(card -> card.network().isPresent())
                .filter(card -> card.has(wanted) && card.fits(filter))
                .count();
    }

    private String said(long count) {
        return count == 0 ? words.of("search.none") : words.of("search.found", count);
    }
}
