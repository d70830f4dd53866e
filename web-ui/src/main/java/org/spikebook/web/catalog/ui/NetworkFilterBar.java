package org.spikebook.web.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;

import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Narrows the example networks by neuron model, learning and size. */
final class NetworkFilterBar extends Div {

    private static final String ALL_MODELS = "";

    private final Words words = Words.of(NetworkFilterBar.class);
    private final Select<String> model = new Select<>();
    private final Select<NetworkFilter.Learning> learning = new Select<>();
    private final Select<NetworkFilter.Size> size = new Select<>();
    private final Span found = new Span();
    private final transient Map<String, String> modelNames = new TreeMap<>();

    NetworkFilterBar(Collection<NetworkTraits> networks) {
        for (NetworkTraits network : networks) {
            network.models().forEach((type, name) -> modelNames.put(type, words.of(name)));
        }
        model.setLabel(words.of("filter.model"));
        model.setItems(models());
        model.setItemLabelGenerator(this::modelName);
        learning.setLabel(words.of("filter.learning"));
        learning.setItems(NetworkFilter.Learning.values());
        learning.setItemLabelGenerator(each -> words.of("filter.learning." + word(each)));
        size.setLabel(words.of("filter.size"));
        size.setItems(NetworkFilter.Size.values());
        size.setItemLabelGenerator(this::sizeName);
        set(NetworkFilter.ALL);
        found.getElement().setAttribute("role", "status");
        found.addClassNames("sb-muted", "sb-small");
        addClassNames("sb-catalog-search", "sb-network-filters");
        add(model, learning, size, found);
    }

    private List<String> models() {
        List<String> models = new ArrayList<>(List.of(ALL_MODELS));
        modelNames.keySet().stream()
                .sorted(Comparator.comparing(this::modelName))
                .forEach(models::add);
        return models;
    }

    private String modelName(String type) {
        return modelNames.getOrDefault(type, words.of("filter.model.any"));
    }

    private String sizeName(NetworkFilter.Size each) {
        return words.of(
                "filter.size." + word(each),
                Quantity.count(each.over(), words.locale()),
                Quantity.count(each.most(), words.locale()));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    NetworkFilter filter() {
        return new NetworkFilter(model.getValue(), learning.getValue(), size.getValue());
    }

    /** Takes the choices of an address; a model that no network has is none. */
    void set(NetworkFilter filter) {
        model.setValue(modelNames.containsKey(filter.model()) ? filter.model() : ALL_MODELS);
        learning.setValue(filter.learning());
        size.setValue(filter.size());
    }

    /** Has {@code listener} told of each choice. */
    void onChange(Runnable listener) {
        model.addValueChangeListener(change -> listener.run());
        learning.addValueChangeListener(change -> listener.run());
        size.addValueChangeListener(change -> listener.run());
    }

    /** Says how many are shown, of how many that the search found. */
    void tell(long shown, long searched) {
        if (filter().equals(NetworkFilter.ALL)) {
            found.setText("");
        } else if (shown == 0) {
            found.setText(words.of("filter.none"));
        } else {
            found.setText(
                    words.of(
                            "filter.found",
                            Quantity.count(shown, words.locale()),
                            Quantity.count(searched, words.locale())));
        }
    }
}
