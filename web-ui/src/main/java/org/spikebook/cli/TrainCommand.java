package org.spikebook.cli;

import org.jspecify.annotations.Nullable;
import org.spikebook.cli.option.Datasets;
import org.spikebook.cli.option.HelpOption;
import org.spikebook.cli.option.ModelInput;
import org.spikebook.cli.option.NetworkDataset;
import org.spikebook.cli.option.PlanInput;
import org.spikebook.cli.option.Threads;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.Output;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.Trainer;
import org.spikebook.training.TrainingControl;
import org.spikebook.training.TrainingOutcome;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.document.TrainedNetworkWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code train NETWORK.json}: trains a network by a plan and writes the trained network. */
@Command(name = "train", resourceBundle = "org.spikebook.cli.usage")
final class TrainCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "NETWORK.json", descriptionKey = "trainable")
    private Path network = Path.of("");

    @Option(names = "--plan", paramLabel = "PLAN.json")
    private @Nullable Path plan;

    @Option(names = "--dataset", paramLabel = "NAME")
    private @Nullable String dataset;

    @Option(names = "--method", paramLabel = "NAME")
    private @Nullable String method;

    @Option(names = "--epochs", paramLabel = "N")
    private @Nullable Integer epochs;

    @Option(names = "--seed", paramLabel = "N")
    private @Nullable Long seed;

    @Mixin private final Threads threads = new Threads();

    @Mixin private final HelpOption help = new HelpOption();

    @Mixin private final Output output = new Output();

    TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws StopException {
        output.check();
        Laboratory laboratory = terminal.laboratory();
        ModelInput input = ModelInput.read(network, laboratory);
        NetworkModel drawn =
                dataset == null
                        ? input.network()
                        : NetworkDataset.show(
                                input.network(),
                                Datasets.info(laboratory, "--dataset", dataset),
                                laboratory);
        TrainingPlan chosen =
                new PlanInput(laboratory, plan, dataset, method, epochs, seed).plan(drawn, network);
        Dataset data = laboratory.datasets().dataset(chosen.data().name()).orElseThrow();
        Optional<WeightSet> start =
                Optional.of(input.weights()).filter(w -> !w.byProjection().isEmpty());
        TrainingControl control = WatchedTraining.of(terminal, threads.count());
        TrainedNetwork trained = trained(Trainer.train(drawn, start, chosen, data, control));
        output.write(TrainedNetworkWriter.write(trained), terminal.out());
        return ExitCode.DONE;
    }

    /** Whether network, plan and data set do not go together. */
    private static boolean needsAdaptation(Problem problem) {
        return problem.code().startsWith("fit.") && !problem.code().equals("fit.memory");
    }

    private TrainedNetwork trained(TrainingOutcome outcome) throws StopException {
        return switch (outcome) {
            case TrainingOutcome.Trained(TrainedNetwork trained) -> trained;
            case TrainingOutcome.Untrainable(List<Problem> problems) ->
                    throw problems.stream().allMatch(TrainCommand::needsAdaptation)
                            ? StopException.badInput(network.toString(), problems)
                            : StopException.failed(network.toString(), problems);
            case TrainingOutcome.Cancelled _ ->
                    throw new IllegalStateException("a command is not cancelled here");
        };
    }
}
