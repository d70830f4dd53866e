package org.spikebook.lesson.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.lesson.notebook.sweep.SweepOverlay;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.Trainer;
import org.spikebook.training.TrainingControl;
import org.spikebook.training.TrainingOutcome;
import org.spikebook.training.TrainingPlan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Sweeps that train the classifier of the course for one epoch. */
class TrainedFigureTest {

    private static final Laboratory LABORATORY = Laboratory.standard();
    private static final Notebook COURSE =
            LessonCatalog.builtIn()
                    .lesson("01-from-spike-to-silicon")
                    .orElseThrow()
                    .modelSolution();
    private static final String NETWORK =
            COURSE.cell("digits", NetworkCell.class).orElseThrow().document();
    private static final String PLAN =
            COURSE.cell("train", TrainingCell.class)
                    .orElseThrow()
                    .plan()
                    .replaceFirst("\"epochs\": \\d+", "\"epochs\": 1");
    private static final SweepAxis STEPS = SweepAxis.of("/plan/steps", List.of(0.0, 3.0, 6.0));

    @Test
    void pointsAreTrainings_andRefusedValuesAreMarked() {
        FigureResult result = run(design(SweepMeasure.TEST_ACCURACY, "", 1, STEPS), 2);

        List<FigurePoint> points = result.curves().getFirst().points();
        assertThat(points.getFirst().isRefused()).isTrue();
        assertThat(points.get(2).mean().orElseThrow()).isCloseTo(percent(6), within(1e-9));
        assertThat(result.curves().getFirst().unit()).isEqualTo("%");
        assertThat(result.engine()).isEqualTo(Trainer.ENGINE);
    }

    @Test
    void energyGrowsWithTheSteps_onTheChipThatIsNamed() {
        List<FigurePoint> points =
                run(design(SweepMeasure.ENERGY_PER_INFERENCE, "loihi1", 1, STEPS), 2)
                        .curves()
                        .getFirst()
                        .points();

        assertThat(points.get(1).mean().orElseThrow()).isPositive();
        assertThat(points.get(2).mean().orElseThrow())
                .isGreaterThan(points.get(1).mean().orElseThrow());
    }

    /** Weights of eight bits lose little: the chip classifies about as the network itself does. */
    @Test
    void accuracyOnTheChip_isAPercentageNearThatOfTheNetwork() {
        List<FigurePoint> points =
                run(design(SweepMeasure.CHIP_ACCURACY, "loihi1", 1, STEPS), 2)
                        .curves()
                        .getFirst()
                        .points();

        assertThat(points.getFirst().isRefused()).isTrue();
        assertThat(points.get(1).mean().orElseThrow()).isBetween(0.0, 100.0);
        assertThat(points.get(2).mean().orElseThrow()).isCloseTo(percent(6), within(10.0));
    }

    @Test
    void seedsGiveDeviations_whateverTheThreads() {
        SweepDesign design =
                design(
                        SweepMeasure.HIDDEN_SPIKES,
                        "",
                        2,
                        SweepAxis.of("/populations/hidden/size", List.of(20.0)),
                        SweepAxis.of("/plan/steps", List.of(3.0)));

        FigureResult one = run(design, 1);

        assertThat(run(design, 2)).isEqualTo(one);
        assertThat(one.curves().getFirst().points().getFirst().sd().orElseThrow()).isPositive();
        assertThat(one.curves().getFirst().points().getFirst().at()).containsExactly(20.0, 3.0);
    }

    @ParameterizedTest
    @CsvSource({
        "/plan/steps, 61, energyPerInference, loihi1, /x tooManyTrainings",
        "/plan/steps, 2, energyPerInference, loihi9, /of noChip",
        "/plan/nothing/steps, 2, testAccuracy, '', /x/parameter leadsNowhere",
        "/nothing/hidden/size, 2, testAccuracy, '', /x/parameter leadsNowhere",
    })
    void whatCannotBeTrained_isAProblemAtItsPlaceInTheDesign(
            String pointer, int count, String measure, String of, String expected) {
        SweepDesign design =
                design(
                        SweepMeasure.find(measure).orElseThrow(),
                        of,
                        1,
                        SweepAxis.linear(pointer, 1, 100, count));

        assertThat(problems(new FigurePlan(List.of(NETWORK), design, List.of(PLAN))))
                .containsExactly(expected);
    }

    @Test
    void settingThatThePlanLeavesOut_canBeVaried() {
        String without = PLAN.replaceFirst("\"optimizer\": \\{[^}]*},\\s*", "");
        assertThat(without).doesNotContain("optimizer");
        SweepAxis rates = SweepAxis.of("/plan/optimizer/learningRate", List.of(0.01));

        assertThat(
                        TrainedFigure.prepare(
                                LABORATORY,
                                new FigurePlan(
                                        List.of(NETWORK),
                                        design(SweepMeasure.TEST_ACCURACY, "", 1, rates),
                                        List.of(without)),
                                new ArrayList<>()))
                .isPresent();
    }

    @Test
    void networksWithoutAPlan_areNotTrained() {
        SweepDesign design = design(SweepMeasure.TEST_ACCURACY, "", 1, STEPS);
        SweepCell cell = new SweepCell("sweep", "", List.of("digits"), design);

        assertThat(FigurePlan.of(cell, COURSE).documents()).isEmpty();
        assertThat(FigurePlan.of(new SweepCell("s", "", List.of("train"), design), COURSE).plans())
                .hasSize(1);
        assertThat(problems(new FigurePlan(List.of(NETWORK), design)))
                .containsExactly("/inputs noTrainings");
        List<Problem> problems = new ArrayList<>();
        FigurePlan plan = new FigurePlan(List.of(NETWORK), design, List.of(PLAN));
        assertThat(FigureSweep.prepare(LABORATORY, plan, problems)).isEmpty();
        assertThat(problems).extracting(Problem::code).containsExactly("noNetworks");
    }

    @Test
    void cancelledSweep_hasNoResult() {
        FigurePlan plan =
                new FigurePlan(
                        List.of(NETWORK),
                        design(SweepMeasure.TEST_ACCURACY, "", 1, STEPS),
                        List.of(PLAN));

        assertThat(prepared(plan).run(1, new RunControl(_ -> {}, () -> true))).isEmpty();
    }

    /** The last questions are those of the chip, one a sample. */
    @Test
    void sweepThatIsCancelledWhileItMeasuresTheLastPoint_hasNoResult() {
        FigurePlan plan =
                new FigurePlan(
                        List.of(NETWORK),
                        design(SweepMeasure.CHIP_ACCURACY, "loihi1", 1, STEPS),
                        List.of(PLAN));
        AtomicInteger asked = new AtomicInteger();
        RunControl whole =
                new RunControl(
                        _ -> {},
                        () -> {
                            asked.incrementAndGet();
                            return false;
                        });
        assertThat(prepared(plan).run(1, whole)).isPresent();
        int last = asked.get() - 2;
        asked.set(0);

        RunControl cancelled = new RunControl(_ -> {}, () -> asked.incrementAndGet() >= last);

        assertThat(prepared(plan).run(1, cancelled)).isEmpty();
    }

    private static double percent(int steps) {
        TrainingPlan plan = LABORATORY.plans().read(PLAN).orThrow("the plan").withSteps(steps);
        TrainingOutcome outcome =
                Trainer.train(
                        LABORATORY.networks().read(NETWORK).valid().orElseThrow(),
                        plan,
                        LABORATORY.datasets().dataset(plan.data().name()).orElseThrow(),
                        TrainingControl.unattended(2));
        return 100 * ((TrainingOutcome.Trained) outcome).network().provenance().testAccuracy();
    }

    private static SweepDesign design(
            SweepMeasure measure, String of, int seeds, SweepAxis... axes) {
        return new SweepDesign(List.of(axes), measure, of, 0, seeds, SweepOverlay.NONE);
    }

    private static FigureResult run(SweepDesign design, int threads) {
        FigurePlan plan = new FigurePlan(List.of(NETWORK), design, List.of(PLAN));
        return prepared(plan).run(threads, RunControl.NONE).orElseThrow();
    }

    private static TrainedFigure prepared(FigurePlan plan) {
        List<Problem> problems = new ArrayList<>();
        Optional<TrainedFigure> figure = TrainedFigure.prepare(LABORATORY, plan, problems);
        assertThat(problems).extracting(Problem::message).isEmpty();
        return figure.orElseThrow();
    }

    private static List<String> problems(FigurePlan plan) {
        List<Problem> problems = new ArrayList<>();
        assertThat(TrainedFigure.prepare(LABORATORY, plan, problems)).isEmpty();
        return problems.stream().map(p -> p.path() + " " + p.code()).toList();
    }
}
