package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;

import org.jspecify.annotations.Nullable;
import org.spikebook.web.chiplab.CoreMap;
import org.spikebook.web.chiplab.ShownSample;
import org.spikebook.web.chiplab.figure.StepFigure;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.RangeSetting;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.plot.ui.FigureView;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Steps through a sample on the chip beside the same sample in software, and finds the first spike
 * that differs.
 */
final class StepsPanel extends Div {

    private final Words words = Words.of(StepsPanel.class);
    private final CoreMap map;
    private final CoreMapPanel plan;
    private final H4 finding = new H4();
    private final Div slider = new Div();
    private final Button toFirst;
    private final FigureView figure = new FigureView(760, 350);
    private final Paragraph told = new Paragraph();
    private ShownSample sample;
    private int step;
    private @Nullable RangeSetting range;
    private final Div registers = new Div();
    private @Nullable RegisterPanel panel;

    /**
     * @param samples at least one
     * @param plan shows the spikes of the step that is looked at
     */
    StepsPanel(List<ShownSample> samples, CoreMap map, CoreMapPanel plan) {
        this.map = map;
        this.plan = plan;
        sample = samples.getFirst();
        addClassName("sb-steps");
        told.getElement().setAttribute("aria-live", "polite");
        toFirst = new Button(words.of("steps.toFirst"), click -> goToFirst());
        Button back = stepper(Glyph.EARLIER, "steps.back", -1);
        Button on = stepper(Glyph.LATER, "steps.on", 1);
        Div controls = new Div(choice(samples), back, slider, on, toFirst);
        controls.addClassName("sb-step-controls");
        add(finding, controls, told, figure, new Remark(words.of("steps.legend")), registers);
        showSample(sample);
    }

    private Select<ShownSample> choice(List<ShownSample> samples) {
        Select<ShownSample> choice = new Select<>();
        choice.setLabel(words.of("steps.sample"));
        choice.setItems(samples);
        choice.setItemLabelGenerator(this::name);
        choice.setValue(sample);
        choice.setWidth("22rem");
        choice.setMaxWidth("100%");
        choice.addValueChangeListener(event -> showSample(event.getValue()));
        return choice;
    }

    private String name(ShownSample each) {
        return each.first() == null
                ? words.of("steps.sample.same", count(each.sample()), each.label())
                : words.of(
                        "steps.sample.differs",
                        count(each.sample()),
                        each.label(),
                        count(each.first().step() + 1L));
    }

    private Button stepper(Glyph glyph, String name, int by) {
        Button button = new Button(glyph.draw(), click -> move(step + by));
        button.setAriaLabel(words.of(name));
        button.setTooltipText(words.of(name));
        return button;
    }

    private void showSample(ShownSample chosen) {
        sample = chosen;
        finding.setText(finding(chosen));
        toFirst.setEnabled(chosen.first() != null);
        step = chosen.first() == null ? 0 : chosen.first().step();
        range =
                new RangeSetting(
                        words.of("steps.step"),
                        "",
                        new RangeSetting.Scale(1, chosen.steps(), 1),
                        step + 1.0,
                        value -> words.of("steps.of", count((long) value), count(chosen.steps())),
                        value -> look((int) value - 1));
        slider.removeAll();
        slider.add(range);
        draw();
        showRegisters();
    }

    /** Reports of earlier versions, and chips with other rules than Loihi's, have none. */
    private void showRegisters() {
        registers.removeAll();
        panel = null;
        if (!sample.registers().isEmpty()) {
            RegisterPanel made = new RegisterPanel(sample);
            made.look(step);
            registers.add(made);
            panel = made;
        }
    }

    private String finding(ShownSample chosen) {
        ShownSample.First first = chosen.first();
        if (first == null) {
            return words.of("steps.same", count(chosen.sample()));
        }
        Double share = first.shareOfThreshold();
        String key =
                first.onChip() ? "steps.chip" : share == null ? "steps.software" : "steps.silent";
        return words.of(
                key,
                count(chosen.sample()),
                count(first.step() + 1L),
                first.population(),
                count(first.neuron()),
                Quantity.percent(share == null ? 0 : share, words.locale()));
    }

    private void goToFirst() {
        ShownSample.First first = sample.first();
        if (first != null) {
            move(first.step());
        }
    }

    private void move(int to) {
        look(Math.clamp(to, 0, sample.steps() - 1));
        if (range != null) {
            range.moveTo(step + 1.0);
        }
    }

    /** Looks at another step, and shows it on the floor plan. */
    private void look(int at) {
        step = at;
        draw();
        if (panel != null) {
            panel.look(at);
        }
        Map<Integer, Integer> spikes =
                map.used().stream()
                        .collect(
                                Collectors.toMap(
                                        CoreMap.Core::position, core -> sample.spikes(core, at)));
        plan.showStep(spikes);
    }

    private void draw() {
        told.setText(sample.layers().stream().map(this::layer).collect(Collectors.joining(" ")));
        figure.show(width -> new StepFigure(sample, step).svg(width, words.locale()));
    }

    private String layer(ShownSample.Layer layer) {
        int chip = layer.onlyOnChip(step).length;
        int software = layer.onlyInSoftware(step).length;
        return words.of(
                chip + software == 0 ? "steps.layer" : "steps.layer.differs",
                layer.population(),
                count(layer.chip()[step].length),
                count(layer.software()[step].length),
                count(chip),
                count(software));
    }

    private String count(long value) {
        return Quantity.count(value, words.locale());
    }
}
