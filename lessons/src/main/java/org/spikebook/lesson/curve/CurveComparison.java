package org.spikebook.lesson.curve;

import org.spikebook.simulator.text.Text;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How far a drawn curve is from a reference, column by column over the reach of the reference. The
 * page of a published course compares likewise ({@code curve-pad/comparison.ts}).
 *
 * @param within share of the columns at which the curve is as near as it must be
 * @param deviations the widest stretches where it is not, from left to right
 */
public record CurveComparison(double within, List<Deviation> deviations) {

    /** Most deviations that are told. */
    public static final int MOST_TOLD = 3;

    private static final double ROUNDING = 1e-9;

    /** On which side of the reference a curve is. */
    public enum Side {
        HIGH,
        LOW,
        /** It is not drawn here. */
        MISSING
    }

    /**
     * A stretch on one side.
     *
     * @param from value of x at its first column
     * @param to value of x at its last column
     */
    public record Deviation(Side side, double from, double to) {

        /**
         * Tells it to who drew the curve.
         *
         * @param x the axis of the curve
         */
        public Text sentence(Axis x) {
            String first = number(from);
            String last = number(to);
            String valued = (last + " " + x.unit()).strip();
            return CurveComparison.sentence(
                    side,
                    first.equals(last)
                            ? valued
                            : Text.of(CurveComparison.class, "curve.stretch", first, valued));
        }

        /** Grouped, with a decimal point, as arguments of texts are. */
        private static String number(double value) {
            DecimalFormat format =
                    new DecimalFormat(
                            "#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
            format.setRoundingMode(RoundingMode.HALF_UP);
            return format.format(value);
        }
    }

    private record Stretch(Side side, int first, int last) {
        int columns() {
            return last - first + 1;
        }
    }

    public CurveComparison {
        deviations = List.copyOf(deviations);
    }

    /**
     * Says to who drew a curve on which side it is.
     *
     * @param stretch where, as a text or in any form that a page fills in
     */
    public static Text sentence(Side side, Object stretch) {
        return Text.of(CurveComparison.class, "curve." + side.name(), stretch);
    }

    /**
     * Compares two curves on the same axes.
     *
     * @param tolerance how far the curve may be, as a share of the axis of y
     */
    public static CurveComparison of(Curve reference, Curve drawn, double tolerance) {
        List<Stretch> stretches = new ArrayList<>();
        int judged = 0;
        int near = 0;
        for (int column = 0; column < Curve.COLUMNS; column++) {
            double share = Curve.shareOf(column);
            if (!reference.reaches(share)) {
                continue;
            }
            judged++;
            boolean isDrawn = drawn.reaches(share);
            double above = isDrawn ? drawn.at(share) - reference.at(share) : 0;
            if (isDrawn && Math.abs(above) <= tolerance + ROUNDING) {
                near++;
            } else {
                extend(stretches, column, side(isDrawn, above));
            }
        }
        List<Deviation> widest = widest(stretches, reference.x());
        return new CurveComparison(judged == 0 ? 0 : (double) near / judged, widest);
    }

    private static Side side(boolean isDrawn, double above) {
        return !isDrawn ? Side.MISSING : above > 0 ? Side.HIGH : Side.LOW;
    }

    private static void extend(List<Stretch> stretches, int column, Side side) {
        if (!stretches.isEmpty()) {
            Stretch last = stretches.getLast();
            if (last.side() == side && last.last() == column - 1) {
                stretches.set(stretches.size() - 1, new Stretch(side, last.first(), column));
                return;
            }
        }
        stretches.add(new Stretch(side, column, column));
    }

    private static List<Deviation> widest(List<Stretch> stretches, Axis x) {
        return stretches.stream()
                .sorted(Comparator.comparingInt(Stretch::columns).reversed())
                .limit(MOST_TOLD)
                .sorted(Comparator.comparingInt(Stretch::first))
                .map(s ->
                        new Deviation(
                                s.side(),
                                x.value(Curve.shareOf(s.first())),
                                x.value(Curve.shareOf(s.last()))))
                .toList();
    }
}
