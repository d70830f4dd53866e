package org.spikebook.web.chiplab.figure;

import org.spikebook.hardware.baseline.PublishedChip;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Locale;

/**
 * A published number of a chip that is not emulated.
 *
 * @param scope task, conditions and definition that the number holds for
 */
public record PublishedFigure(
        String chip,
        PublishedChip.Quantity quantity,
        double number,
        Text scope,
        Text source,
        Text grade) {

    /** All numbers of all chips, in order. */
    public static List<PublishedFigure> of(List<PublishedChip> chips) {
        return chips.stream()
                .flatMap(chip ->
                        chip.figures().stream()
                                .map(figure ->
                                        new PublishedFigure(
                                                chip.name(),
                                                figure.quantity(),
                                                figure.value(),
                                                figure.scope(),
                                                figure.source().text(),
                                                figure.evidence().text())))
                .toList();
    }

    /** The number with its unit, and what it counts. */
    public String value(Locale locale) {
        String key = "published." + quantity.key();
        String unit = quantity == PublishedChip.Quantity.POWER ? "W" : "J";
        return Text.of(PublishedFigure.class, key, Quantity.si(number, unit, Quantity.NEUTRAL))
                .in(locale);
    }
}
