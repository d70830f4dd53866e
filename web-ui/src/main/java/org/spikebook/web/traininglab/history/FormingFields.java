package org.spikebook.web.traininglab.history;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.Csv;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.plot.SignedFigure;
import org.spikebook.web.plot.SignedImage;

import java.util.Locale;
import java.util.Objects;

/**
 * The incoming weights of a few neurons as pictures, all in the same colors, from the first moment
 * to the last: so a picture that grows stronger is seen to.
 */
public record FormingFields(TrainingHistory history) {

    private static final int GAP = 1;
    private static final int IN_A_ROW = 8;
    private static final int WIDE_IN_A_ROW = 2;

    /** A picture that is wider, for its height, is wide: a strip would be too thin to see. */
    private static final int WIDEST = 4;

    private FieldLayout layout() {
        return Objects.requireNonNull(history.fields());
    }

    /** The weight with the strongest color. */
    double largest() {
        return history.moments().stream()
                .map(TrainingMoment::weights)
                .filter(Objects::nonNull)
                .mapToDouble(WeightSnapshot::largest)
                .max()
                .orElse(0);
    }

    /** That weight with its unit. */
    public String scale(Locale locale) {
        String unit = layout().unit();
        String number = Quantity.significant(largest(), 2, locale);
        return unit.isEmpty() ? number : number + Quantity.NO_BREAK_SPACE + unit;
    }

    /** A PNG with a picture for each neuron, as an address for an image. */
    public String dataUrl(int moment) {
        return SignedImage.dataUrl(width(), height(), values(moment));
    }

    /** The pictures with the scale of their colors, to take away. */
    public SignedFigure figure(int moment, Locale locale) {
        String unit = layout().unit();
        Text label =
                unit.isEmpty()
                        ? Text.of(FormingFields.class, "forming.weightWithoutUnit")
                        : Text.of(FormingFields.class, "forming.weight", unit);
        return new SignedFigure(
                caption(moment).in(locale),
                label.in(locale),
                Math.max(largest(), Float.MIN_NORMAL),
                width(),
                height(),
                values(moment));
    }

    /** Comma-separated: a line for each pixel of each picture. */
    public String csv(int moment) {
        FieldLayout layout = layout();
        WeightSnapshot weights = history.moments().get(moment).weights();
        String unit = layout.unit().isEmpty() ? "" : " (" + layout.unit() + ")";
        Csv csv = Csv.of("epoch", "neuron", "row", "column", "weight" + unit);
        int pixels = weights == null ? 0 : weights.levels().length;
        for (int k = 0; k < pixels; k++) {
            int pixel = k % layout.pixels();
            csv.row(
                    history.epoch(moment),
                    layout.neurons().get(k / layout.pixels()),
                    pixel / layout.columns(),
                    pixel % layout.columns(),
                    Objects.requireNonNull(weights).weight(k));
        }
        return csv.toString();
    }

    private int width() {
        int across = Math.min(layout().neurons().size(), inARow());
        return across * (layout().columns() + GAP) - GAP;
    }

    private int height() {
        int lines = Math.ceilDiv(layout().neurons().size(), inARow());
        return lines * (layout().rows() * stretch() + GAP) - GAP;
    }

    private SignedImage.Values values(int moment) {
        WeightSnapshot weights = history.moments().get(moment).weights();
        FieldLayout layout = layout();
        int inARow = inARow();
        int tileHeight = layout.rows() * stretch();
        int neurons = layout.neurons().size();
        double largest = largest();
        return (x, y) -> {
            int column = x % (layout.columns() + GAP);
            int row = y % (tileHeight + GAP);
            int neuron = y / (tileHeight + GAP) * inARow + x / (layout.columns() + GAP);
            if (weights == null
                    || column == layout.columns()
                    || row == tileHeight
                    || neuron >= neurons) {
                return 0;
            }
            int pixel = row / stretch() * layout.columns() + column;
            return weights.weight(neuron * layout.pixels() + pixel) / largest;
        };
    }

    /** Pictures beside each other: fewer of wide ones. */
    private int inARow() {
        return layout().columns() > WIDEST * layout().rows() ? WIDE_IN_A_ROW : IN_A_ROW;
    }

    /** How often a row is repeated. */
    private int stretch() {
        return Math.max(1, layout().columns() / (layout().rows() * 2 * WIDEST));
    }

    /** What the pictures show, in words. */
    public Text caption(int moment) {
        return Text.of(
                FormingFields.class,
                "forming.caption",
                Quantity.count(layout().neurons().size(), Quantity.NEUTRAL),
                layout().population(),
                Quantity.count(history.epoch(moment), Quantity.NEUTRAL),
                scaleAt(moment));
    }

    private String scaleAt(int moment) {
        WeightSnapshot weights = history.moments().get(moment).weights();
        double largest = weights == null ? 0 : weights.largest();
        String number = Quantity.significant(largest, 2, Quantity.NEUTRAL);
        return layout().unit().isEmpty() ? number : number + " " + layout().unit();
    }
}
