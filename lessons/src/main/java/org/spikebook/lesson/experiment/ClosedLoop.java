package org.spikebook.lesson.experiment;

import org.spikebook.hardware.emulation.ChipEmulator;
import org.spikebook.hardware.emulation.ChipRun;
import org.spikebook.hardware.emulation.ChipSession;
import org.spikebook.hardware.energy.EnergyReport;
import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.mapping.MappingResult;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.control.ControlReport;
import org.spikebook.training.control.Controller;
import org.spikebook.training.control.Environment;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.method.ControlTester;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A trained controller in software and on a chip, each with a plant of its own that starts alike:
 * what rounding to the chip's integers costs, what happens on the chip in a control step, and what
 * energy that takes. An inference is a control step here. What the two are shown differs from the
 * first step on in which they act differently.
 *
 * @param experiment the chip, and how the network is mapped onto it
 * @param episodes of each, at least 1
 */
public record ClosedLoop(ChipExperiment experiment, int episodes) {

    /** How many episodes a chip cell shows. */
    public static final int USUAL_EPISODES = 20;

    /** What came of it. */
    public sealed interface Outcome {

        /**
         * It ran.
         *
         * @param software episodes with the weights as they were trained
         * @param chip episodes with the chip's integers
         * @param run on the chip; each control step of all episodes counts as a sample
         * @param energy of a control step
         */
        record Done(ControlReport software, ControlReport chip, ChipRun run, EnergyReport energy)
                implements Outcome {}

        /** Network, plant and chip do not go together: every reason. */
        record DoesNotFit(List<Problem> problems) implements Outcome {
            public DoesNotFit {
                problems = List.copyOf(problems);
            }
        }

        /** It was stopped. */
        record Cancelled() implements Outcome {}
    }

    /** Whether a network was trained to control a plant. */
    public static boolean isFor(TrainedNetwork trained) {
        return trained.provenance().control().isPresent();
    }

    /**
     * Maps the network and lets it control its plant.
     *
     * @param data the data set of the plant's states
     * @param plant values of the plant's parameters that are not its defaults
     * @param seed of the starts and the input spikes
     * @param control told of progress and asked whether to continue
     */
    public Outcome run(
            TrainedNetwork trained,
            Dataset data,
            Map<String, Value> plant,
            long seed,
            RunControl control) {
        return switch (experiment.mapped(trained.classifier())) {
            case MappingResult.Unmappable(List<Problem> problems) ->
                    new Outcome.DoesNotFit(problems);
            case MappingResult.Mapped(ChipMapping mapping) ->
                    switch (OtherStimuli.of(trained.network())) {
                        case Reading.Unreadable<OtherStimuli>(List<Problem> problems) ->
                                new Outcome.DoesNotFit(problems);
                        case Reading.Readable<OtherStimuli>(OtherStimuli others) ->
                                run(
                                        trained,
                                        new Setup(data, plant, seed),
                                        new OnChip(mapping, others),
                                        control);
                    };
        };
    }

    /** The plant and what its episodes are drawn from. */
    private record Setup(Dataset data, Map<String, Value> plant, long seed) {}

    private Outcome run(TrainedNetwork trained, Setup setup, OnChip chip, RunControl control) {
        BooleanSupplier stop = new Progress(2 * episodes, control);
        Dataset data = setup.data();
        Optional<ControlReport> software =
                ControlTester.run(trained, data, setup.plant(), episodes, setup.seed(), stop);
        if (software.isEmpty() || !chip.actsOn(data)) {
            return unfit(Problem.of(ClosedLoop.class, "/data", "noController", data.name()));
        }
        ControlReport onChip =
                ControlTester.run(
                                trained.classifier(),
                                data,
                                setup.plant(),
                                chip,
                                episodes,
                                setup.seed(),
                                stop)
                        .orElseThrow();
        if (chip.graded) {
            String name = experiment.chip().name();
            return unfit(Problem.of(ChipEmulator.class, "/stimuli", "graded", name));
        }
        if (onChip.steps().size() < episodes) {
            return new Outcome.Cancelled();
        }
        ChipRun run = chip.session.run();
        return new Outcome.Done(
                software.get(),
                onChip,
                run,
                experiment.report(run).withAccuracy(onChip.balanced()));
    }

    private static Outcome unfit(Problem problem) {
        return new Outcome.DoesNotFit(List.of(problem));
    }

    /** The network on the chip. */
    private static final class OnChip implements Controller {

        private final ChipSession session;
        private final OtherStimuli others;
        private int steps;
        private boolean graded;

        OnChip(ChipMapping mapping, OtherStimuli others) {
            this.session = new ChipSession(mapping);
            this.others = others;
        }

        boolean actsOn(Dataset data) {
            return Environment.find(data.name())
                    .filter(each -> each.actions() == session.outputs())
                    .isPresent();
        }

        @Override
        public int[] present(SpikeTrain shown) {
            graded |= shown.graded();
            if (graded) {
                // the integers leave amplitudes out, so that nothing can come of it
                return new int[session.outputs()];
            }
            SpikeTrain all = others.beside(shown, steps);
            steps += shown.steps();
            return session.present(all);
        }

        @Override
        public void rest() {
            session.rest();
        }
    }

    /** Asked before each episode, of which it tells. */
    private static final class Progress implements BooleanSupplier {

        private final int episodes;
        private final RunControl control;
        private int begun;

        Progress(int episodes, RunControl control) {
            this.episodes = episodes;
            this.control = control;
        }

        @Override
        public boolean getAsBoolean() {
            control.progress().accept((double) begun++ / episodes);
            return control.cancelled().getAsBoolean();
        }
    }
}
