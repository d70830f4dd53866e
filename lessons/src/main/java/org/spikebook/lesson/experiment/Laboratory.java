package org.spikebook.lesson.experiment;

import org.spikebook.hardware.chip.ChipCatalog;
import org.spikebook.hardware.document.Chips;
import org.spikebook.hardware.quantization.ChipWeights;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.engine.Simulator;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.training.datafile.DataFolder;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.document.TrainedNetworkReader;
import org.spikebook.training.document.TrainingPlanReader;
import org.spikebook.training.encoding.DatasetSpikeSources;
import org.spikebook.training.method.TrainingRegistry;

import java.nio.file.Path;
import java.util.Collection;

/**
 * Everything that an experiment can be made of: models, data sets, ways of training and chips. The
 * page, the command line and the grader run networks through the same one, so that the same
 * document and seed give the same recording everywhere. Safe for use by several threads.
 *
 * @param models what networks are made of
 * @param training what plans can choose from
 * @param datasets samples, loaded when first requested
 * @param chips to map networks onto
 */
public record Laboratory(
        ModelRegistry models,
        TrainingRegistry training,
        DatasetCatalog datasets,
        ChipCatalog chips) {

    /** All that ships with Spikebook. */
    public static Laboratory standard() {
        return new Laboratory(
                ModelRegistry.standard(),
                trainingRegistry(),
                DatasetCatalog.standard(),
                Chips.catalog());
    }

    /**
     * The same, with a person's own data.
     *
     * @param data folder of data sets; need not exist
     */
    public static Laboratory withData(Path data) {
        Laboratory standard = standard();
        return new Laboratory(
                standard.models(),
                standard.training(),
                withData(standard.datasets(), data),
                standard.chips());
    }

    /** The same, in which some data sets stay what they are now, whatever comes in their place. */
    public Laboratory holding(Collection<String> data) {
        return new Laboratory(models, training, datasets.holding(data), chips);
    }

    /** A catalog with the data sets of a folder, which need not exist. */
    public static DatasetCatalog withData(DatasetCatalog catalog, Path data) {
        return catalog.with(DataFolder.of(data, name -> catalog.info(name).isPresent()));
    }

    /** What a plan can choose from: all that training offers, and rounding to a chip's weights. */
    public static TrainingRegistry trainingRegistry() {
        return TrainingRegistry.standard().with(new ChipWeights());
    }

    /** Reads network documents. */
    public NetworkReader networks() {
        return new NetworkReader(models);
    }

    /** Reads training plans. */
    public TrainingPlanReader plans() {
        return new TrainingPlanReader(training, datasets);
    }

    /** Reads trained networks. */
    public TrainedNetworkReader trainedNetworks() {
        return new TrainedNetworkReader(models, training, datasets);
    }

    /** Finds the data behind a {@code dataset} stimulus. */
    public SpikeSources sources() {
        return new DatasetSpikeSources(datasets::dataset, training.encoders());
    }

    /** Runs a network on the calling thread. */
    public Recording simulate(NetworkModel network, WeightSet weights, RunControl control) {
        return Simulator.run(network, weights, sources(), control);
    }

    /** The same with the whole machine, where that is worth it; the recording is the same. */
    public Recording simulateOnAllProcessors(
            NetworkModel network, WeightSet weights, RunControl control) {
        int threads = Simulator.usefulThreads(network);
        return Simulator.run(network, weights, sources(), control, threads);
    }
}
