package org.spikebook.lesson.cli;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.experiment.Laboratory;
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
        return Evaluation.source(trained, dataset(trained, laboratory)).part(Split.TEST);
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
