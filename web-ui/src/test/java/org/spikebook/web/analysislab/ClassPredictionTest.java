package org.spikebook.web.analysislab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.curve.Axis;
import org.spikebook.lesson.curve.CountedCurve;
import org.spikebook.lesson.curve.Curve;
import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.web.plot.XyFigure;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

class ClassPredictionTest {

    private static final Axis CURRENT = new Axis("I", "pA", 0, 400, Axis.Scale.LINEAR, List.of());
    private static final Axis RATE = new Axis("f", "Hz", 0, 100, Axis.Scale.LINEAR, List.of());

    @Test
    void rates_areOneForAllValues_andNoneWithoutAny() {
        ClassPrediction predicted =
                ClassPrediction.ofRates(DoubleStream.of(50, 10, 40, 20, 30)).orElseThrow();

        assertThat(predicted.at(0)).hasValue(new Quartiles(20, 30, 40));
        assertThat(predicted.at(1e6)).isEqualTo(predicted.at(0));
        assertThat(ClassPrediction.ofRates(DoubleStream.empty())).isEmpty();
    }

    @Test
    void curves_haveQuartilesAtAndBetweenColumns_fromThoseThatReachThere() {
        ClassPrediction predicted =
                curves(line(0, 400, 0, 40), line(0, 400, 0, 80), line(0, 200, 0, 50)).orElseThrow();

        Quartiles inTheMiddle = predicted.at(200).orElseThrow();
        assertThat(inTheMiddle.median()).isCloseTo(40, within(1e-6));
        // half-way between the columns at 100 and 110 pA
        assertThat(predicted.at(105).orElseThrow().median()).isCloseTo(21, within(0.1));
        assertThat(predicted.at(400)).isPresent();
        assertThat(predicted.at(401)).isEmpty();
    }

    @Test
    void curves_haveNothing_whereNoOneDrew() {
        ClassPrediction predicted =
                curves(line(0, 100, 0, 40), line(300, 400, 0, 80)).orElseThrow();

        assertThat(predicted.at(100)).isPresent();
        assertThat(predicted.at(200)).isEmpty();
        assertThat(predicted.at(300)).isPresent();
        assertThat(curves()).isEmpty();
    }

    /** So that three hundred pages can hold what a class of three hundred drew. */
    @Test
    void manyCurves_takeTheRoomOfOne() {
        List<CurvePoint> drawn = line(0, 400, 0, 40);

        ClassPrediction ofMany =
                ClassPrediction.ofCurves(CURRENT, RATE, Collections.nCopies(300, drawn))
                        .orElseThrow();

        assertThat(ofMany).isEqualTo(curves(drawn).orElseThrow());
    }

    @Test
    void lines_areThree_overTheWholeFigure_interruptedWhereNothingWasPredicted() {
        List<XyFigure.Curve> lines =
                curves(line(0, 200, 0, 50))
                        .orElseThrow()
                        .lines(100, 300, Axis.Scale.LINEAR, "Class");

        assertThat(lines)
                .hasSize(3)
                .allSatisfy(line -> {
                    assertThat(line.label()).isEqualTo("Class");
                    assertThat(line.mark()).isEqualTo(XyFigure.Mark.GUIDE);
                    assertThat(line.xs()).hasSize(Curve.COLUMNS).startsWith(100).endsWith(300);
                    assertThat(line.ys()[0]).isCloseTo(25, within(1e-6));
                    assertThat(line.ys()[Curve.COLUMNS - 1]).isNaN();
                });
    }

    @SafeVarargs
    private static Optional<ClassPrediction> curves(List<CurvePoint>... curves) {
        return ClassPrediction.ofCurves(CURRENT, RATE, List.of(curves));
    }

    /** A straight line as a class is counted by it. */
    private static List<CurvePoint> line(double from, double to, double low, double high) {
        Curve curve =
                new Curve(
                        CURRENT,
                        RATE,
                        List.of(new CurvePoint(from, low), new CurvePoint(to, high)));
        return CountedCurve.of(curve).points(CURRENT, RATE);
    }
}
