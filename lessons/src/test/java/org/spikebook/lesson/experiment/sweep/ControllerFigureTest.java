package org.spikebook.lesson.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.hardware.energy.EnergyBar;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.experiment.ChipExperiment;
import org.spikebook.lesson.experiment.ClosedLoop;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.Trainings;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.lesson.notebook.sweep.SweepOverlay;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.training.TrainedNetwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A sweep over trainings of the controller of the third project, its neurons reset as Loihi's are.
 */
class ControllerFigureTest {

    private static final Laboratory LABORATORY = Laboratory.standard();
    private static final Notebook PROJECT =
            LessonCatalog.builtIn()
                    .lesson("project-cart-pole")
                    .orElseThrow()
                    .newNotebook(Locale.ENGLISH);
    private static final String NETWORK =
            PROJECT.cell("pole", NetworkCell.class)
                    .orElseThrow()
                    .document()
                    .replace("\"subtract\"", "\"hard\"");
    private static final String PLAN =
            PROJECT.cell("learn", TrainingCell.class)
                    .orElseThrow()
                    .plan()
                    .replaceFirst("\"epochs\": *20", "\"epochs\": 1");
    private static final double NANO = 1e-9;

    @Test
    void controllersOnAChip_areMeasuredInEpisodes_asInAChipCell() {
        ClosedLoop.Outcome.Done loop = loop();

        assertThat(swept(SweepMeasure.CHIP_ACCURACY))
                .isCloseTo(100 * loop.chip().balanced(), within(1e-9));
        assertThat(swept(SweepMeasure.ENERGY_PER_INFERENCE))
                .isCloseTo(
                        loop.energy().chip(EnergyBar.Scope.DYNAMIC).joules().nominal() / NANO,
                        within(1e-9));
    }

    private static double swept(SweepMeasure measure) {
        SweepDesign design =
                new SweepDesign(
                        List.of(SweepAxis.of("/plan/epochs", List.of(1.0))),
                        measure,
                        "loihi1",
                        0,
                        1,
                        SweepOverlay.NONE);
        FigurePlan plan = new FigurePlan(List.of(NETWORK), design, List.of(PLAN));
        return TrainedFigure.prepare(LABORATORY, plan, new ArrayList<>())
                .orElseThrow()
                .run(1, RunControl.NONE)
                .orElseThrow()
                .curves()
                .getFirst()
                .points()
                .getFirst()
                .mean()
                .orElseThrow();
    }

    private static ClosedLoop.Outcome.Done loop() {
        TrainedNetwork trained =
                Trainings.train(
                        LABORATORY.networks().read(NETWORK).valid().orElseThrow(),
                        LABORATORY.plans().read(PLAN).orThrow("the plan"));
        ChipExperiment loihi =
                ChipExperiment.on(LABORATORY.chips().find("loihi1").orElseThrow(), 50, 1);
        return (ClosedLoop.Outcome.Done)
                new ClosedLoop(loihi, ClosedLoop.USUAL_EPISODES)
                        .run(
                                trained,
                                LABORATORY.datasets().dataset("cartPole").orElseThrow(),
                                Map.of(),
                                trained.plan().seed(),
                                RunControl.NONE);
    }
}
