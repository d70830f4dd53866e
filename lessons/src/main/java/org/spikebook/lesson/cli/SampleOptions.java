package org.spikebook.lesson.cli;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.Stimulus;
import org.spikebook.stimulus.SpikeSource;
import org.spikebook.training.Evaluation;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Split;

import picocli.CommandLine.Option;

/** Which samples a trained network is shown: the test part of a data set. */
final class SampleOptions {

    @Option(names = "--dataset", paramLabel = "NAME", descriptionKey = "dataset")
    private @Nullable String dataset;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "spikeSeed")
    private @Nullable Long seed;

    SpikeSource source(TrainedNetwork trained, Laboratory laboratory) throws StopException {
        SpikeSource source =
                Evaluation.source(trained, dataset(trained, laboratory)).part(Split.TEST);
        if (dataset != null) {
            checkLines(dataset, source, trained.network());
        }
        return source;
    }

    /** A data set of the user's choice may not suit the network. */
    private static void checkLines(String name, SpikeSource source, NetworkModel network)
            throws StopException {
        int lines = network.stimuli().stream().mapToInt(Stimulus::size).sum();
        if (source.lines() != lines) {
            throw StopException.badInput("--dataset", "datasetLines", name, source.lines(), lines);
        }
    }

    Dataset dataset(TrainedNetwork trained, Laboratory laboratory) throws StopException {
        String name = dataset == null ? trained.plan().data() : dataset;
        Datasets.info(laboratory, "--dataset", name);
        return laboratory.datasets().dataset(name).orElseThrow();
    }

    long seed(TrainedNetwork trained) {
        return seed == null ? trained.plan().seed() : seed;
    }
}
