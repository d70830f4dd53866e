package org.spikebook.cli.option;

import org.jspecify.annotations.Nullable;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.document.DocumentKind;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.Classifier;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.control.Environment;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.encoding.SpikeEncoder;
import org.spikebook.training.encoding.UsualEncoder;
import org.spikebook.training.plan.TrainingData;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which samples a network is shown: the test part of a data set. */
public final class SampleOptions {

    @Option(names = "--dataset", paramLabel = "NAME", descriptionKey = "dataset")
    private @Nullable String dataset;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "spikeSeed")
    private @Nullable Long seed;

    /** The test samples, as the network expects them. */
    public SpikeSource source(Classifier network, Laboratory laboratory) throws StopException {
        return network.source(dataset(network, laboratory)).part(Split.TEST);
    }

    /** The data set, which suits the network. */
    public Dataset dataset(Classifier network, Laboratory laboratory) throws StopException {
        String name = dataset == null ? network.plan().data().name() : dataset;
        DatasetInfo info = Datasets.info(laboratory, "--dataset", name);
        Configured<SpikeEncoder> encoder = network.plan().data().encoder();
        if (!encoder.component().takes().contains(info.form())) {
            throw StopException.badInput("--dataset", "datasetForm", name, encoder.type());
        }
        int lines = NetworkDataset.lines(info, encoder);
        int wanted = NetworkDataset.stimulus(network.network()).map(Stimulus::size).orElse(0);
        if (lines != wanted) {
            throw StopException.badInput("--dataset", "datasetLines", name, lines, wanted);
        }
        return laboratory.datasets().dataset(name).orElseThrow();
    }

    /** The states of the plant that a controller acts on, which suit the network. */
    public Dataset plant(TrainedNetwork controller, Laboratory laboratory) throws StopException {
        Dataset states = dataset(controller.classifier(), laboratory);
        if (Environment.find(states.name()).isEmpty()) {
            String trainedOn = controller.plan().data().name();
            throw StopException.badInput("--dataset", "noPlant", states.name(), trainedOn);
        }
        return states;
    }

    /**
     * The network in a text: a trained one, or one that brings weights of its own and shows the
     * data set of the option, or else that of its stimulus.
     */
    public ChipNetwork network(String text, Path file, Laboratory laboratory) throws StopException {
        return DocumentKind.of(text) == DocumentKind.NETWORK
                ? new ChipNetwork(ofDocument(text, file, laboratory), Optional.empty())
                : ChipNetwork.of(ModelInput.trained(text, file, laboratory));
    }

    private Classifier ofDocument(String text, Path file, Laboratory laboratory)
            throws StopException {
        NetworkModel network = ModelInput.network(text, file, laboratory);
        if (!Classifier.listsWeights(network)) {
            throw StopException.badInput(file.toString(), "notTrainedNorListed");
        }
        Optional<String> name = Optional.ofNullable(dataset).or(() -> NetworkDataset.name(network));
        if (name.isEmpty()) {
            throw StopException.badInput(file.toString(), "noSamples");
        }
        DatasetInfo info = Datasets.info(laboratory, "--dataset", name.get());
        return classifier(NetworkDataset.show(network, info, laboratory), info, file, laboratory);
    }

    private static Classifier classifier(
            NetworkModel network, DatasetInfo data, Path file, Laboratory laboratory)
            throws StopException {
        int steps = network.run().steps();
        Optional<Stimulus> stimulus = NetworkDataset.stimulus(network);
        if (stimulus.isEmpty()) {
            int lines = NetworkDataset.lines(data, UsualEncoder.of(data.form()));
            throw StopException.badInput("--dataset", "noStimulus", data.name(), lines);
        } else if (steps > TrainingData.MAX_STEPS) {
            throw StopException.badInput(
                    file.toString(), "samplesTooLong", steps, TrainingData.MAX_STEPS);
        }
        Configured<SpikeEncoder> encoder = NetworkDataset.encoder(stimulus.get(), laboratory);
        Classifier classifier = Classifier.ofDocument(network, data, encoder, steps);
        List<Problem> problems = classifier.problems();
        if (!problems.isEmpty()) {
            throw StopException.badInput(file.toString(), problems);
        }
        return classifier;
    }

    public long seed(Classifier network) {
        return seed == null ? network.plan().seed() : seed;
    }
}
