package org.spikebook.lesson.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.equation.Formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The figures of sweeps that lessons of the course show. */
class LessonSweepTest {

    @Test
    void rateOverCurrent_followsTheFormulaOfTheLesson_andIsZeroBelowTheRheobase() {
        Notebook notebook = notebook("02-the-f-i-curve");
        SweepCell cell = notebook.cells(SweepCell.class).getFirst();
        Formula formula =
                Formula.read(cell.design().overlay().formula(), "", new ArrayList<>())
                        .orElseThrow();

        List<FigurePoint> points = points(notebook, cell);

        assertThat(points).hasSize(41);
        for (FigurePoint point : points) {
            double current = point.at().getFirst();
            double rate = point.mean().orElseThrow();
            if (current <= 2000) {
                assertThat(rate).isZero();
                assertThat(formula.value(current)).isZero();
            } else {
                // intervals end with a step of 0.1 ms; the first has no refractory part, the last
                // no end
                double exact = formula.value(current);
                assertThat(rate).isBetween(1000 / (1000 / exact + 0.1) - 1, exact + 1);
            }
        }
    }

    @Test
    void cv_isNear0WhereExcitationWins_andHighWhereInhibitionDoes() {
        Notebook notebook = notebook("04-a-balanced-network");
        SweepCell cell = notebook.cells(SweepCell.class).getFirst();
        SweepDesign whole = cell.design();
        SweepAxis ends =
                SweepAxis.of(whole.x().parameter(), List.of(-1.2, -0.6)).withAlso(whole.x().also());
        SweepDesign design =
                new SweepDesign(
                        List.of(ends),
                        whole.measure(),
                        whole.of(),
                        whole.fromMs(),
                        whole.seeds(),
                        whole.overlay());

        List<FigurePoint> points = points(notebook, cell.withDesign(design));

        assertThat(points)
                .extracting(FigurePoint::mean)
                .extracting(OptionalDouble::orElseThrow)
                .satisfiesExactly(
                        irregular -> assertThat(irregular).isGreaterThan(0.6),
                        regular -> assertThat(regular).isLessThan(0.1));
    }

    /** The states of the lesson's table are points of its map. */
    @Test
    void mapOfInhibitionAndInput_hasTheStatesOfTheTable() {
        SweepDesign map =
                notebook("04-a-balanced-network")
                        .cell("cv-over-plane", SweepCell.class)
                        .orElseThrow()
                        .design();

        assertThat(map.isMap()).isTrue();
        assertThat(map.positions())
                .hasSize(15)
                .contains(List.of(-0.6, 10_000.0), List.of(-1.2, 20_000.0), List.of(-0.9, 4500.0));
    }

    @Test
    void smallNetwork_isMoreSynchronousThanTheLargeOne_inOneFigure() {
        Notebook notebook = notebook("04-a-balanced-network");
        SweepCell cell = notebook.cell("synchrony-of-both", SweepCell.class).orElseThrow();
        SweepDesign whole = cell.design();
        SweepAxis one =
                SweepAxis.of(whole.x().parameter(), List.of(-1.2)).withAlso(whole.x().also());
        SweepDesign design =
                new SweepDesign(
                        List.of(one),
                        whole.measure(),
                        whole.of(),
                        whole.fromMs(),
                        whole.seeds(),
                        whole.overlay());

        List<FigureCurve> curves = curves(notebook, cell.withDesign(design));

        assertThat(curves).hasSize(2);
        assertThat(synchrony(curves.getLast())).isGreaterThan(1.5 * synchrony(curves.getFirst()));
    }

    private static double synchrony(FigureCurve curve) {
        return curve.points().getFirst().mean().orElseThrow();
    }

    /** Five trainings for each of its two figures. */
    @Test
    @Tag("slow")
    void accuracy_staysOverSmallPenalties_andDrops_whileSpikesBecomeFewer() {
        List<Double> percent = trained("accuracy-over-penalty");
        List<Double> spikes = trained("spikes-over-penalty");

        assertThat(percent).hasSize(5);
        assertThat(percent.subList(0, 2)).allSatisfy(each -> assertThat(each).isGreaterThan(90));
        assertThat(percent.subList(3, 5)).allSatisfy(each -> assertThat(each).isLessThan(70));
        assertThat(spikes).hasSize(5).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static List<Double> trained(String id) {
        Notebook notebook = notebook("sparsity");
        SweepCell cell = notebook.cell(id, SweepCell.class).orElseThrow();
        return TrainedFigure.prepare(
                        Laboratory.standard(), FigurePlan.of(cell, notebook), new ArrayList<>())
                .orElseThrow()
                .run(2, RunControl.NONE)
                .orElseThrow()
                .curves()
                .getFirst()
                .points()
                .stream()
                .map(point -> point.mean().orElseThrow())
                .toList();
    }

    private static Notebook notebook(String lesson) {
        return LessonCatalog.builtIn().lesson(lesson).orElseThrow().newNotebook(Locale.ENGLISH);
    }

    private static List<FigurePoint> points(Notebook notebook, SweepCell cell) {
        return curves(notebook, cell).getFirst().points();
    }

    private static List<FigureCurve> curves(Notebook notebook, SweepCell cell) {
        return FigureSweep.prepare(
                        Laboratory.standard(), FigurePlan.of(cell, notebook), new ArrayList<>())
                .orElseThrow()
                .run(_ -> Laboratory.standard(), 2, RunControl.NONE)
                .orElseThrow()
                .curves();
    }
}
