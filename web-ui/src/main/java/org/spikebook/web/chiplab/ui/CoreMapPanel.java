package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;

import org.jspecify.annotations.Nullable;
import org.spikebook.web.chiplab.CoreMap;
import org.spikebook.web.chiplab.figure.CoreShade;
import org.spikebook.web.chiplab.figure.FlightOverlay;
import org.spikebook.web.chiplab.figure.LinkOverlay;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.ui.cell.CellHighlight;
import org.spikebook.web.plot.Quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The floor plan of a chip. Cores in use are buttons: pointing at one or reaching it by keyboard
 * tells what sits there and how full it is.
 */
final class CoreMapPanel extends Div {

    /** More colors than there are, or names than anyone reads, say nothing. */
    private static final int MOST_NAMED = 7;

    private final Words words = Words.of(CoreMapPanel.class);
    private final CoreMap map;
    private final CoreDetail detail;
    private final Map<Integer, NativeButton> buttons = new HashMap<>();
    private final Div legend = new Div();
    private final Div floor;
    private final Select<CoreShade> choice = new Select<>();
    private Map<Integer, Integer> spikesOfStep = Map.of();
    private final CoreShade stepShade =
            CoreShade.ofStep(core -> spikesOfStep.getOrDefault(core.position(), 0));

    /**
     * @param onCanvas told of the neurons that the reader wants to see on the canvas
     */
    CoreMapPanel(String chip, CoreMap map, Consumer<CellHighlight> onCanvas) {
        this.map = map;
        this.detail = new CoreDetail(onCanvas);
        addClassName("sb-core-map");
        legend.addClassNames("sb-small", "sb-muted", "sb-legend");
        legend.getElement().setAttribute("aria-live", "polite");
        dressChoice();
        floor = plan(chip);
        Div left = new Div(choice, floor, legend);
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
    private void dressChoice() {
        choice.setLabel(words.of("map.show"));
        choice.setMinWidth("18rem");
        choice.setItems(Stream.concat(CoreShade.of(map).stream(), Stream.of(stepShade)).toList());
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(words.of("map.who"));
        choice.setItemLabelGenerator(
                shade -> words.of(shade == null ? "map.who" : "map.shade", name(shade)));
        choice.addValueChangeListener(event -> shade(event.getValue()));
    }

    /** Lets the neurons fly to their cores, once. */
    void showArrival() {
        Svg flight = new Svg(FlightOverlay.svg(map));
        flight.addClassName("sb-flight-place");
        floor.add(flight);
    }

    /** Shades the cores by the spikes of one step. */
    void showStep(Map<Integer, Integer> spikesOfCore) {
        spikesOfStep = spikesOfCore;
        if (stepShade.equals(choice.getValue())) {
            shade(stepShade);
        } else {
            choice.setValue(stepShade);
        }
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
            populations().forEach(this::addToLegend);
            explain("map.legend.who");
        } else {
            addToLegend(shade);
        }
        explainPart();
        if (!map.links().isEmpty()) {
            double most = map.links().getFirst().messages();
            explain("map.legend.links", Quantity.decimals(most, 1, words.locale()));
        }
    }

    private void explain(String key, Object... args) {
        legend.add(new Span(words.of(key, args)));
    }

    private void explainPart() {
        CoreMap.Window window = map.window();
        if (window.columns() < map.columns() || window.rows() < map.rows()) {
            explain("map.legend.part", window.rows(), window.columns(), map.rows(), map.columns());
        }
    }

    private void addToLegend(CoreShade shade) {
        Span scale = new Span();
        scale.addClassName("sb-heat-scale");
        legend.add(
                new Span(shade.words(0, words.locale())),
                scale,
                new Span(shade.words(shade.most(map), words.locale())));
    }

    /** One group of each population that has neurons here, in the order of their colors. */
    private List<CoreMap.Group> populations() {
        return map.used().stream()
                .flatMap(core -> core.groups().stream())
                .collect(
                        Collectors.toMap(
                                CoreMap.Group::identity, g -> g, (first, _) -> first, TreeMap::new))
                .values()
                .stream()
                .limit(MOST_NAMED)
                .toList();
    }

    private void addToLegend(CoreMap.Group group) {
        Span swatch = new Span();
        swatch.addClassNames("sb-swatch", "sb-id-" + group.identity() % 7);
        legend.add(new Span(swatch, new Span(group.population())));
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
        CoreMap.Window window = map.window();
        plan.getStyle().set("--columns", String.valueOf(window.columns()));
        double across = Math.ceil(Math.sqrt(map.coresPerTile()));
        plan.getStyle().set("--across", String.valueOf((int) across));
        plan.getElement().setAttribute("role", "group");
        plan.getElement().setAttribute("aria-label", words.of("map.plan", chip));
        for (int y = window.top(); y < window.top() + window.rows(); y++) {
            for (int x = window.left(); x < window.left() + window.columns(); x++) {
                plan.add(tile(y * map.columns() + x, used));
            }
        }
        if (!map.links().isEmpty()) {
            plan.add(new Svg(LinkOverlay.svg(map)));
        }
        return plan;
    }

    private Div tile(int tile, Map<Integer, CoreMap.Core> used) {
        Div drawn = new Div();
        drawn.addClassName("sb-tile");
        for (int c = 0; c < map.coresPerTile(); c++) {
            CoreMap.Core core = used.get(tile * map.coresPerTile() + c);
            drawn.add(core == null ? idle() : button(core));
        }
        return drawn;
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
        detail.show(core);
    }

    private String groups(List<CoreMap.Group> groups) {
        return groups.stream()
                .map(group -> CoreDetail.group(words, group))
                .collect(Collectors.joining(", "));
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
