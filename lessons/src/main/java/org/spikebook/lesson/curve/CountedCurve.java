package org.spikebook.lesson.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A curve as a short text that a class is counted by.
 *
 * @param text for each column where the curve stands along y, in thousandths, separated by commas;
 *     nothing where it is not drawn. At most five characters a column
 */
public record CountedCurve(String text) {

    private static final int THOUSAND = 1000;

    public static CountedCurve of(Curve curve) {
        return new CountedCurve(
                IntStream.range(0, Curve.COLUMNS)
                        .mapToDouble(Curve::shareOf)
                        .mapToObj(share ->
                                curve.reaches(share)
                                        ? String.valueOf(Math.round(THOUSAND * curve.at(share)))
                                        : "")
                        .collect(Collectors.joining(",")));
    }

    /** Its points, one for each column; columns without a number are left out. */
    public List<CurvePoint> points(Axis x, Axis y) {
        String[] columns = text.split(",", -1);
        List<CurvePoint> points = new ArrayList<>();
        for (int k = 0; k < Math.min(columns.length, Curve.COLUMNS); k++) {
            if (columns[k].matches("\\d{1,4}")) {
                double share = Integer.parseInt(columns[k]) / (double) THOUSAND;
                points.add(new CurvePoint(x.value(Curve.shareOf(k)), y.value(share)));
            }
        }
        return points;
    }
}
