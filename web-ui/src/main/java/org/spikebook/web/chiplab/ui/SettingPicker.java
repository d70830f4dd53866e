package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.web.chiplab.TradeOffRow;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.RangeSetting;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Sliders over settings that have been tried: bits of a weight, steps, sparsity. */
final class SettingPicker extends Div {

    private final Words words = Words.of(SettingPicker.class);
    private final List<TradeOffRow> rows;
    private final List<Integer> bits;
    private final List<Integer> steps;
    private final Checkbox pruned = new Checkbox();
    private final Paragraph told = new Paragraph();
    private int bitsAt;
    private int stepsAt;

    /**
     * @param rows at least one
     */
    SettingPicker(List<TradeOffRow> rows) {
        this.rows = rows;
        bits = distinct(TradeOffRow::weightBits);
        steps = distinct(TradeOffRow::steps);
        bitsAt = bits.size() - 1;
        stepsAt = steps.size() - 1;
        addClassName("sb-what-if");
        told.getElement().setAttribute("aria-live", "polite");
        told.addClassName("sb-wide");
        pruned.setLabel(words.of("picker.pruned"));
        pruned.addValueChangeListener(event -> tell());
        add(
                slider("picker.bits", bits, at -> bitsAt = at),
                slider("picker.steps", steps, at -> stepsAt = at),
                pruned,
                told);
        tell();
    }

    private List<Integer> distinct(ToIntFunction<TradeOffRow> value) {
        return rows.stream().mapToInt(value).distinct().sorted().boxed().toList();
    }

    private interface Chosen {
        void at(int index);
    }

    private RangeSetting slider(String key, List<Integer> values, Chosen chosen) {
        return new RangeSetting(
                words.of(key),
                "",
                new RangeSetting.Scale(0, values.size() - 1.0, 1),
                values.size() - 1.0,
                at -> Quantity.count(values.get((int) at), words.locale()),
                at -> {
                    chosen.at((int) at);
                    tell();
                });
    }

    private void tell() {
        told.setText(found().map(this::sentence).orElseGet(() -> words.of("picker.none")));
    }

    private Optional<TradeOffRow> found() {
        return rows.stream()
                .filter(row -> row.weightBits() == bits.get(bitsAt))
                .filter(row -> row.steps() == steps.get(stepsAt))
                .filter(row -> row.prunedPercent() > 0 == pruned.getValue())
                .findFirst();
    }

    private String sentence(TradeOffRow row) {
        String found =
                words.of(
                        "picker.found",
                        Quantity.percent(row.accuracy(), words.locale()),
                        Quantity.si(row.joules(), "J", words.locale()),
                        Quantity.si(row.seconds(), "s", words.locale()));
        String losing =
                row.losesTo().isEmpty()
                        ? words.of("picker.losesToNone")
                        : words.of("picker.losesTo", String.join(", ", row.losesTo()));
        return found + " " + losing;
    }
}
