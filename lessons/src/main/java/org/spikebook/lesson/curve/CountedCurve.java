package org.spikebook.lesson.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Curves as short texts that a class is counted by: for each column where it stands along y, in
 * thousandths; nothing where it is not drawn.
 */
public final class CountedCurve {

    private static final int THOUSAND = 1000;

    private CountedCurve() {}

    /** At most five characters a column. */
    public static String text(Curve curve) {
        return IntStream.range(0, Curve.COLUMNS)
                .mapToDouble(Curve::shareOf)
                .mapToObj(share ->
                        curve.reaches(share)
                                ? String.valueOf(Math.round(THOUSAND * curve.at(share)))
                                : "")
                .collect(Collectors.joining(","));
    }

    /** The points of such a text, one for each column; columns without a number are left out. */
    public static List<CurvePoint> points(Axis x, Axis y, String text) {
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
