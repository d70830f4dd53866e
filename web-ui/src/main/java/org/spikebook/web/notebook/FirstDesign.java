package org.spikebook.web.notebook;

import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.lesson.notebook.sweep.SweepOverlay;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a new sweep cell varies and measures: the rate over what drives the network, or the accuracy
 * over the steps that a sample is shown.
 */
public final class FirstDesign {

    private static final int VALUES = 11;

    /** Where nothing drives the network. */
    private static final SweepAxis DURATION =
            SweepAxis.linear("/run/durationMs", 100, 1000, VALUES);

    /** Each value is a training. */
    private static final SweepAxis STEPS = SweepAxis.linear("/plan/steps", 5, 25, 3);

    private FirstDesign() {}

    /** That of networks that are trained. */
    public static SweepDesign ofTraining() {
        return new SweepDesign(
                List.of(STEPS), SweepMeasure.TEST_ACCURACY, "", 0, 1, SweepOverlay.NONE);
    }

    /** That of a network that is run, if there is one. */
    public static SweepDesign of(Optional<Validation> read) {
        Optional<NetworkModel> network =
                read.flatMap(validation ->
                        validation instanceof Validation.Valid(NetworkModel valid)
                                ? Optional.of(valid)
                                : Optional.empty());
        SweepAxis axis =
                network.stream()
                        .flatMap(model -> model.stimuli().stream())
                        .flatMap(FirstDesign::drives)
                        .findFirst()
                        .orElse(DURATION);
        String of =
                network.stream()
                        .flatMap(model -> model.populations().stream())
                        .map(Population::id)
                        .findFirst()
                        .orElse("");
        return new SweepDesign(
                List.of(axis), SweepMeasure.POPULATION_RATE, of, 0, 1, SweepOverlay.NONE);
    }

    /** The parameters of a stimulus that are numbers above 0: its rate, its amplitude. */
    private static Stream<SweepAxis> drives(Stimulus stimulus) {
        return stimulus.model().component().parameters().stream()
                .filter(info -> info.kind() == ParameterInfo.Kind.REAL)
                .flatMap(info ->
                        stimulus.model().values().value(info.name()) instanceof Value.Real(var now)
                                        && now > 0
                                ? Stream.of(
                                        SweepAxis.linear(
                                                "/stimuli/" + stimulus.id() + "/" + info.name(),
                                                0,
                                                Math.min(2 * now, info.max()),
                                                VALUES))
                                : Stream.empty());
    }
}
