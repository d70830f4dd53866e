package org.spikebook.lesson.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.energy.EnergyBar;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.dataset.Dataset;

import java.util.Map;
import java.util.function.UnaryOperator;

/** Steers the pole of the third project from Loihi, and measures what the lesson says of it. */
class ClosedLoopTest {

    private static final Laboratory LABORATORY = Laboratory.standard();
    private static final int EPISODES = 20;
    private static final int MANY_EPISODES = 60;
    private static final double NANO = 1e-9;

    /** Without which nothing is learned. */
    private static final UnaryOperator<String> WITH_NOISE =
            document -> document.replace("\"rateHz\": 0", "\"rateHz\": 200");

    /** With the reset that Loihi's neurons have. */
    private static final UnaryOperator<String> FOR_THE_CHIP =
            document ->
                    WITH_NOISE
                            .apply(document)
                            .replace("\"reset\": \"subtract\"", "\"reset\": \"hard\"");

    private static final UnaryOperator<String> ONE_EPOCH =
            plan -> plan.replace("\"epochs\": 20", "\"epochs\": 1");

    @Test
    void controlStep_takesTheEventsOfItsInputSpikes_andTheirEnergy() {
        ClosedLoop.Outcome.Done done = done(trained(FOR_THE_CHIP, ONE_EPOCH));

        double steps = done.run().samples();
        assertThat(steps).isEqualTo(done.chip().steps().stream().mapToInt(s -> s).sum());
        assertThat(done.run().stepsPerSample()).isEqualTo(20);
        assertThat(done.run().layers().inputSpikes() / steps).isCloseTo(67, within(8.0));
        assertThat(done.run().traffic().count(ChipEvent.SYNAPTIC_EVENT) / steps)
                .isBetween(70.0, 145.0);
        assertThat(nanojoules(done, EnergyBar.Scope.DYNAMIC)).isBetween(4.0, 7.5);
        assertThat(nanojoules(done, EnergyBar.Scope.TOTAL) * NANO * 1000)
                .isCloseTo(2.08, within(0.01));
        assertThat(done.energy().accuracy()).isEqualTo(done.chip().balanced());
        assertThat(done.run().classifies()).isFalse();
    }

    @Test
    void sameLoop_isTheSameRun() {
        TrainedNetwork trained = trained(FOR_THE_CHIP, ONE_EPOCH);

        ClosedLoop.Outcome.Done first = done(trained);
        ClosedLoop.Outcome.Done second = done(trained);

        assertThat(second.chip()).isEqualTo(first.chip());
        assertThat(second.software()).isEqualTo(first.software());
        assertThat(second.run().layers()).isEqualTo(first.run().layers());
    }

    /** As the lesson lets its readers find out. */
    @Test
    void networkWhoseNeuronsSubtract_doesNotFit() {
        assertThat(loop(trained(document -> document, ONE_EPOCH), RunControl.NONE))
                .isInstanceOfSatisfying(
                        ClosedLoop.Outcome.DoesNotFit.class,
                        unfit ->
                                assertThat(unfit.problems())
                                        .extracting(Problem::code)
                                        .contains("resetSubtract"));
    }

    @Test
    void loop_thatIsCancelled_saysSo() {
        RunControl cancelled = new RunControl(_ -> {}, () -> true);

        assertThat(loop(trained(FOR_THE_CHIP, ONE_EPOCH), cancelled))
                .isInstanceOf(ClosedLoop.Outcome.Cancelled.class);
    }

    /** Its neurons forget what is above the threshold, which costs more than rounding does. */
    @Test
    @Tag("slow")
    void trainedController_steersAlmostAsWellOnTheChip_andWorseThanWithoutItsReset() {
        TrainedNetwork trained = trained(FOR_THE_CHIP, plan -> plan);
        ClosedLoop.Outcome.Done done = done(trained);

        assertThat(
                        trained(WITH_NOISE, plan -> plan)
                                .provenance()
                                .control()
                                .orElseThrow()
                                .balanced())
                .isGreaterThanOrEqualTo(0.95);
        assertThat(done.software().balanced()).isCloseTo(0.6, within(1e-9));
        assertThat(done.chip().balanced()).isCloseTo(0.5, within(1e-9));
        assertThat(nanojoules(done, EnergyBar.Scope.DYNAMIC)).isCloseTo(6.5, within(0.15));
    }

    /** Of many episodes, as the notes of the project count them. */
    @Test
    @Tag("slow")
    void controllerOnTheChip_balancesMostOften_withHalfOfTheThreshold() {
        assertThat(balancedOfSixty("1")).isCloseTo(31, within(6L));
        assertThat(balancedOfSixty("0.5")).isCloseTo(48, within(6L));
        assertThat(balancedOfSixty("0.3")).isCloseTo(16, within(6L));
    }

    private static long balancedOfSixty(String thresholdMv) {
        TrainedNetwork trained =
                trained(
                        document ->
                                FOR_THE_CHIP
                                        .apply(document)
                                        .replace(
                                                "\"vThresholdMv\": 1,",
                                                "\"vThresholdMv\": " + thresholdMv + ","),
                        plan -> plan);
        ClosedLoop.Outcome.Done done =
                (ClosedLoop.Outcome.Done) loop(trained, MANY_EPISODES, 77, RunControl.NONE);
        return Math.round(MANY_EPISODES * done.chip().balanced());
    }

    private static double nanojoules(ClosedLoop.Outcome.Done done, EnergyBar.Scope scope) {
        return done.energy().chip(scope).joules().nominal() / NANO;
    }

    private static ClosedLoop.Outcome.Done done(TrainedNetwork trained) {
        return (ClosedLoop.Outcome.Done) loop(trained, RunControl.NONE);
    }

    private static ClosedLoop.Outcome loop(TrainedNetwork trained, RunControl control) {
        return loop(trained, EPISODES, 1, control);
    }

    private static ClosedLoop.Outcome loop(
            TrainedNetwork trained, int episodes, long seed, RunControl control) {
        ChipSpec loihi = LABORATORY.chips().find("loihi1").orElseThrow();
        Dataset pole = LABORATORY.datasets().dataset("cartPole").orElseThrow();
        return new ClosedLoop(ChipExperiment.on(loihi, 50, 1), episodes)
                .run(trained, pole, Map.of(), seed, control);
    }

    private static TrainedNetwork trained(
            UnaryOperator<String> network, UnaryOperator<String> plan) {
        return TrainedLessons.trained("project-cart-pole", "learn", network, plan);
    }
}
