package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;

import org.spikebook.hardware.chip.ChipCatalog;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.function.Consumer;

/** Which chip, and how often it is asked. */
final class ChipSettings extends Div {

    private static final double SLOWEST = 0.001;
    private static final double FASTEST = 1_000_000;

    private final Words words = Words.of(ChipSettings.class);
    private final Consumer<ChipCell> changed;
    private final Select<ChipSpec> chip = new Select<>();
    private final NumberField rate = new NumberField();
    private ChipCell cell;

    /** Tells of every valid change by a user. */
    ChipSettings(ChipCatalog chips, ChipCell cell, Consumer<ChipCell> changed) {
        this.cell = cell;
        this.changed = changed;
        addClassName("sb-chip-settings");
        chip.setLabel(words.of("settings.chip"));
        chip.setItems(chips.chips());
        chip.setItemLabelGenerator(ChipSpec::name);
        chip.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change(this.cell.withChip(event.getValue().id()));
            }
        });
        rate.setLabel(words.of("settings.rate"));
        rate.setHelperText(words.of("settings.rate.meaning"));
        rate.setSuffixComponent(new Span(words.of("settings.rate.unit")));
        rate.setManualValidation(true);
        rate.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                acceptRate(event.getValue());
            }
        });
        add(chip, rate);
        show(cell, chips);
    }

    /** Shows a cell without telling of it. */
    void show(ChipCell shown, ChipCatalog chips) {
        cell = shown;
        chips.find(shown.chip())
                .ifPresent(spec -> {
                    chip.setValue(spec);
                    chip.setHelperText(describe(spec));
                });
        rate.setValue(shown.inferencesPerSecond());
        rate.setInvalid(false);
    }

    private String describe(ChipSpec spec) {
        return words.of(
                "settings.chip.facts",
                count(spec.mesh().cores()),
                count(spec.core().neurons()),
                Quantity.decimals(spec.core().synapseMemoryBits() / 8192.0, 0, words.locale()));
    }

    private String count(long value) {
        return Quantity.count(value, words.locale());
    }

    private void acceptRate(Double value) {
        boolean valid = value != null && value >= SLOWEST && value <= FASTEST;
        rate.setInvalid(!valid);
        if (valid) {
            change(cell.withInferencesPerSecond(value));
        } else {
            rate.setErrorMessage(
                    words.of(
                            "settings.rate.rule",
                            Quantity.decimals(SLOWEST, 3, words.locale()),
                            Quantity.decimals(FASTEST, 0, words.locale())));
        }
    }

    private void change(ChipCell to) {
        cell = to;
        changed.accept(to);
    }

    void setEnabledForUser(boolean enabled) {
        chip.setReadOnly(!enabled);
        rate.setReadOnly(!enabled);
    }
}
