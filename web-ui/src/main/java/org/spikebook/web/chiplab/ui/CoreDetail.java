package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H5;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.web.chiplab.CoreMap;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.ui.cell.CellHighlight;
import org.spikebook.web.plot.Quantity;

import java.util.function.Consumer;

/** What sits on one core and how full it is, with the way back to its neurons on the canvas. */
final class CoreDetail extends Div {

    private final Words words = Words.of(CoreDetail.class);
    private final Consumer<CellHighlight> onCanvas;

    /**
     * @param onCanvas told of the populations that the reader wants to see on the canvas
     */
    CoreDetail(Consumer<CellHighlight> onCanvas) {
        this.onCanvas = onCanvas;
        addClassName("sb-core-detail");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(CoreMap.Core core) {
        removeAll();
        UnorderedList groups = new UnorderedList();
        groups.addClassName("sb-plain-list");
        for (CoreMap.Group group : core.groups()) {
            Span swatch = new Span();
            swatch.addClassNames("sb-swatch", "sb-id-" + group.identity() % 7);
            groups.add(new ListItem(swatch, new Span(group(words, group))));
        }
        add(new H5(words.of("map.heading", count(core.position()))), groups);
        core.meters().forEach(meter -> add(meter(meter)));
        Span load =
                new Span(
                        words.of(
                                "map.load",
                                Quantity.decimals(core.events(), 0, words.locale()),
                                Quantity.decimals(core.spikes(), 0, words.locale()),
                                Quantity.si(core.joules(), "J", words.locale())));
        load.addClassNames("sb-small", "sb-muted");
        add(load, canvasButton(core));
    }

    private Button canvasButton(CoreMap.Core core) {
        CellHighlight neurons =
                new CellHighlight(
                        words.of("map.heading", count(core.position())),
                        core.groups().stream().map(CoreDetail::onCanvas).distinct().toList());
        Button button =
                new Button(
                        words.of("map.onCanvas"),
                        Glyph.GRAPH.draw(),
                        click -> onCanvas.accept(neurons));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.addClassName("sb-start");
        return button;
    }

    /**
     * Relays stand for the whole population that they work for: its id, then a slash. Their own
     * numbers say nothing there.
     */
    private static CellHighlight.Members onCanvas(CoreMap.Group group) {
        int slash = group.population().indexOf('/');
        return slash < 0
                ? new CellHighlight.Members(group.population(), group.from(), group.to())
                : new CellHighlight.Members(group.population().substring(0, slash), 0, 0);
    }

    private Div meter(CoreMap.Meter meter) {
        Span name = new Span(words.of(meter.resource()));
        Div bar = new Div();
        bar.addClassName("sb-class-bar");
        bar.getStyle().set("--share", String.valueOf(Math.min(1, meter.fill())));
        Span amount = new Span(words.of("map.amount", count(meter.amount()), count(meter.limit())));
        amount.addClassNames("sb-number", "sb-small");
        Div line = new Div(name, bar, amount);
        line.addClassName("sb-meter");
        return line;
    }

    /** Whose neurons, and which. */
    static String group(Words words, CoreMap.Group group) {
        return words.of(
                "map.group",
                group.population(),
                Quantity.count(group.from(), words.locale()),
                Quantity.count(group.to() - 1L, words.locale()));
    }

    private String count(long value) {
        return Quantity.count(value, words.locale());
    }
}
