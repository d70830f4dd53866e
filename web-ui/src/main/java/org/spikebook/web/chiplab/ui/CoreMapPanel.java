package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.H5;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;

import org.jspecify.annotations.Nullable;
import org.spikebook.web.chiplab.CoreMap;
import org.spikebook.web.chiplab.CoreShade;
import org.spikebook.web.chiplab.LinkOverlay;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The floor plan of a chip. Cores in use are buttons: pointing at one or reaching it by keyboard
 * tells what sits there and how full it is.
 */
final class CoreMapPanel extends Div {

    private final Words words = Words.of(CoreMapPanel.class);
    private final CoreMap map;
    private final Div detail = new Div();
    private final Map<Integer, NativeButton> buttons = new HashMap<>();
    private final Div legend = new Div();

    CoreMapPanel(String chip, CoreMap map) {
        this.map = map;
        addClassName("sb-core-map");
        detail.addClassName("sb-core-detail");
        detail.getElement().setAttribute("aria-live", "polite");
        legend.addClassNames("sb-small", "sb-muted", "sb-legend");
        legend.getElement().setAttribute("aria-live", "polite");
        Div left = new Div(choice(), plan(chip), legend);
        shade(null);
        Div columns = new Div(left, detail);
        columns.addClassName("sb-core-map-columns");
        add(new H4(finding(chip)), columns, new CoreTable(map));
        if (!map.used().isEmpty()) {
            show(map.used().getFirst());
        }
    }

    private String finding(String chip) {
        return words.of(
                map.used().size() == 1 ? "map.one" : "map.several",
                count(map.used().size()),
                count(map.cores()),
                chip);
    }

    /** Who sits where, or one of the shades. */
    private Select<CoreShade> choice() {
        Select<CoreShade> choice = new Select<>();
        choice.setLabel(words.of("map.show"));
        choice.setMinWidth("18rem");
        choice.setItems(CoreShade.of(map));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(words.of("map.who"));
        choice.setItemLabelGenerator(
                shade -> words.of(shade == null ? "map.who" : "map.shade", name(shade)));
        choice.addValueChangeListener(event -> shade(event.getValue()));
        return choice;
    }

    private String name(@Nullable CoreShade shade) {
        return shade == null ? "" : words.of(shade.name());
    }

    private void shade(@Nullable CoreShade shade) {
        for (CoreMap.Core core : map.used()) {
            NativeButton button = buttons.get(core.position());
            if (button != null) {
                button.setClassName("sb-core-heat", shade != null);
                double share = shade == null ? 0 : shade.share(map, core);
                button.getStyle().set("--heat", String.valueOf(share));
                button.setAriaLabel(label(core, shade));
            }
        }
        legend.removeAll();
        if (shade == null) {
            legend.add(new Span(words.of("map.legend.who")));
        } else {
            Span scale = new Span();
            scale.addClassName("sb-heat-scale");
            legend.add(
                    new Span(shade.words(0, words.locale())),
                    scale,
                    new Span(shade.words(shade.most(map), words.locale())));
        }
        if (!map.links().isEmpty()) {
            double most = map.links().getFirst().messages();
            legend.add(
                    new Span(
                            words.of(
                                    "map.legend.links",
                                    Quantity.decimals(most, 1, words.locale()))));
        }
    }

    private String label(CoreMap.Core core, @Nullable CoreShade shade) {
        String last =
                shade == null
                        ? percent(core.tightest())
                        : words.of(
                                "map.value",
                                shade.words(shade.value().applyAsDouble(core), words.locale()),
                                words.of(shade.name()));
        return words.of("map.core", count(core.position()), groups(core.groups()), last);
    }

    private Div plan(String chip) {
        Map<Integer, CoreMap.Core> used =
                map.used().stream().collect(Collectors.toMap(CoreMap.Core::position, core -> core));
        Div plan = new Div();
        plan.addClassName("sb-plan");
        plan.getStyle().set("--columns", String.valueOf(map.columns()));
        plan.getElement().setAttribute("role", "group");
        plan.getElement().setAttribute("aria-label", words.of("map.plan", chip));
        for (int tile = 0; tile < map.columns() * map.rows(); tile++) {
            Div drawn = new Div();
            drawn.addClassName("sb-tile");
            for (int c = 0; c < map.coresPerTile(); c++) {
                CoreMap.Core core = used.get(tile * map.coresPerTile() + c);
                drawn.add(core == null ? idle() : button(core));
            }
            plan.add(drawn);
        }
        if (!map.links().isEmpty()) {
            plan.add(new Svg(LinkOverlay.svg(map)));
        }
        return plan;
    }

    private static Div idle() {
        Div idle = new Div();
        idle.addClassName("sb-core");
        return idle;
    }

    private NativeButton button(CoreMap.Core core) {
        NativeButton button = new NativeButton();
        button.addClassNames(
                "sb-core", "sb-core-used", "sb-id-" + core.groups().getFirst().identity() % 7);
        button.getStyle().set("--fill", String.valueOf(Math.min(1, core.tightest().fill())));
        button.setAriaLabel(label(core, null));
        button.addClickListener(click -> show(core));
        button.addFocusListener(focus -> show(core));
        button.getElement().addEventListener("mouseenter", enter -> show(core));
        buttons.put(core.position(), button);
        return button;
    }

    private void show(CoreMap.Core core) {
        buttons.forEach((position, button) ->
                button.getElement()
                        .setAttribute("aria-pressed", String.valueOf(position == core.position())));
        detail.removeAll();
        UnorderedList groups = new UnorderedList();
        groups.addClassName("sb-plain-list");
        for (CoreMap.Group group : core.groups()) {
            Span swatch = new Span();
            swatch.addClassNames("sb-swatch", "sb-id-" + group.identity() % 7);
            groups.add(new ListItem(swatch, new Span(group(group))));
        }
        detail.add(new H5(words.of("map.heading", count(core.position()))), groups);
        core.meters().forEach(meter -> detail.add(meter(meter)));
        Span load =
                new Span(
                        words.of(
                                "map.load",
                                Quantity.decimals(core.events(), 0, words.locale()),
                                Quantity.decimals(core.spikes(), 0, words.locale()),
                                Quantity.si(core.joules(), "J", words.locale())));
        load.addClassNames("sb-small", "sb-muted");
        detail.add(load);
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

    private String groups(List<CoreMap.Group> groups) {
        return groups.stream().map(this::group).collect(Collectors.joining(", "));
    }

    private String group(CoreMap.Group group) {
        return words.of(
                "map.group", group.population(), count(group.from()), count(group.to() - 1L));
    }

    private String percent(CoreMap.Meter meter) {
        return words.of(
                "map.fill",
                Quantity.percent(meter.fill(), words.locale()),
                words.of(meter.resource()));
    }

    private String count(long value) {
        return Quantity.count(value, words.locale());
    }
}
