package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;

import org.spikebook.hardware.chip.ChipCatalog;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.web.chiplab.OwnChip;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.DecimalField;
import org.spikebook.web.plot.Quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Which chip, and how often it is asked. */
final class ChipSettings extends Div {

    private static final double SLOWEST = 0.001;
    private static final double FASTEST = 1_000_000;

    private final Words words = Words.of(ChipSettings.class);
    private final Consumer<ChipCell> changed;
    private final ChipCatalog chips;
    private final Select<String> chip = new Select<>();
    private final OwnChipPanel own;
    private final NumberField rate = new DecimalField();
    private final Select<String> learner = new Select<>();
    private ChipCell cell;

    /** Tells of every valid change by a user. */
    ChipSettings(ChipCatalog chips, ChipCell cell, Consumer<ChipCell> changed) {
        this.chips = chips;
        this.cell = cell;
        this.changed = changed;
        this.own =
                new OwnChipPanel(chips.chips(), file -> change(this.cell.withOwnChip(file.file())));
        addClassName("sb-chip-settings");
        chip.setLabel(words.of("settings.chip"));
        chip.setItems(Stream.concat(chips.ids().stream(), Stream.of(ChipCell.OWN)).toList());
        chip.setItemLabelGenerator(
                id -> chips.find(id).map(ChipSpec::name).orElse(words.of("settings.chip.own")));
        chip.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                choose(event.getValue());
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
        dressLearner();
        add(chip, rate, learner, own);
        show(cell);
    }

    private void dressLearner() {
        learner.setLabel(words.of("settings.learner"));
        learner.setHelperText(words.of("settings.learner.meaning"));
        learner.setEmptySelectionAllowed(true);
        learner.setEmptySelectionCaption(words.of("settings.learner.none"));
        learner.setItemLabelGenerator(
                id -> id == null || id.isEmpty() ? words.of("settings.learner.none") : id);
        learner.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change(cell.withLearner(event.getValue() == null ? "" : event.getValue()));
            }
        });
    }

    /**
     * The projections of which one may continue learning; the chosen one stays, if only by name.
     */
    void offerLearners(List<String> projections) {
        String chosen = cell.learner();
        List<String> items = new ArrayList<>(projections);
        if (!chosen.isEmpty() && !items.contains(chosen)) {
            items.add(chosen);
        }
        learner.setItems(items);
        learner.setVisible(!items.isEmpty());
        learner.setValue(chosen.isEmpty() ? null : chosen);
    }

    /** Anyone who first wants a chip of their own begins with a copy of the one at hand. */
    private void choose(String id) {
        boolean first = id.equals(ChipCell.OWN) && cell.ownChip().isEmpty();
        change(
                first
                        ? cell.withOwnChip(OwnChip.copyOf(atHand(), words.locale()).file())
                        : cell.withChip(id));
        show(cell);
    }

    private String atHand() {
        return chips.find(cell.chip()).map(ChipSpec::id).orElse(chips.ids().getFirst());
    }

    /** Shows a cell without telling of it. */
    void show(ChipCell shown) {
        cell = shown;
        boolean ownChip = shown.chip().equals(ChipCell.OWN);
        own.setVisible(ownChip);
        if (ownChip) {
            own.show(new OwnChip(shown.ownChip()));
        }
        if (ownChip || chips.find(shown.chip()).isPresent()) {
            chip.setValue(shown.chip());
        }
        describe();
        rate.setValue(shown.inferencesPerSecond());
        rate.setInvalid(false);
    }

    private void describe() {
        Optional<ChipSpec> spec =
                cell.chip().equals(ChipCell.OWN)
                        ? new OwnChip(cell.ownChip()).chip()
                        : chips.find(cell.chip());
        chip.setHelperText(spec.map(this::facts).orElse(""));
    }

    private String facts(ChipSpec spec) {
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
        describe();
        changed.accept(to);
    }

    void setEnabledForUser(boolean enabled) {
        chip.setReadOnly(!enabled);
        own.setEnabledForUser(enabled);
        rate.setReadOnly(!enabled);
        learner.setReadOnly(!enabled);
    }
}
