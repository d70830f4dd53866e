package org.spikebook.cli.option;

import org.jspecify.annotations.Nullable;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.model.stimulus.DatasetStimulus;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.training.TrainingMethod;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.plan.TrainingSchedule;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The plan of a training: from a file, or what suits a data set, which may be named by an option or
 * by the network's own stimulus; then changed by the options, the data set among them.
 */
public record PlanInput(
        Laboratory laboratory,
        @Nullable Path file,
        @Nullable String dataset,
        @Nullable String method,
        @Nullable Integer epochs,
        @Nullable Long seed) {

    public TrainingPlan plan(NetworkModel network, Path networkFile) throws StopException {
        TrainingPlan plan =
                file != null ? read(file) : TrainingPlan.defaultFor(data(network, networkFile));
        if (dataset != null) {
            plan = plan.change(p -> p.data(dataset));
        }
        if (method != null) {
            plan = plan.withMethod(Configured.defaults(method(method)));
        }
        if (epochs != null) {
            if (epochs < 1 || epochs > TrainingSchedule.MAX_EPOCHS) {
                throw StopException.badInput(
                        "--epochs", "epochsOutOfRange", epochs, TrainingSchedule.MAX_EPOCHS);
            }
            plan = plan.withEpochs(epochs);
        }
        return seed == null ? plan : plan.withSeed(seed);
    }

    private TrainingMethod method(String type) throws StopException {
        List<TrainingMethod> methods = laboratory.training().methods();
        return methods.stream()
                .filter(m -> m.type().equals(type))
                .findFirst()
                .orElseThrow(() ->
                        StopException.badInput(
                                "--method",
                                "noMethod",
                                type,
                                methods.stream()
                                        .map(TrainingMethod::type)
                                        .collect(Collectors.joining(", "))));
    }

    private TrainingPlan read(Path plan) throws StopException {
        return new InputFile(plan).content(laboratory.plans().read(new InputFile(plan).read()));
    }

    private DatasetInfo data(NetworkModel network, Path networkFile) throws StopException {
        Optional<String> shown = NetworkDataset.name(network);
        if (dataset == null && shown.isEmpty()) {
            throw StopException.badInput(networkFile.toString(), "noDataset", DatasetStimulus.TYPE);
        }
        String name = dataset == null ? shown.orElseThrow() : dataset;
        return Datasets.info(laboratory, "--dataset", name);
    }
}
