package org.spikebook.cli.option;

import org.jspecify.annotations.Nullable;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.recording.SpikeRaster;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Arrays;

/** How many neurons a recorder observed: its network knows; the recording only who fired. */
public final class ObservedNeurons {

    @Option(names = "--network", paramLabel = "NETWORK.json", descriptionKey = "recordedNetwork")
    private @Nullable Path file;

    private @Nullable NetworkModel network;

    /** Reads the network, if one is named. */
    public void read() throws StopException {
        if (file != null) {
            network = ModelInput.readNetwork(file, Laboratory.standard());
        }
    }

    /** The number for a recorder; without a network, all up to the highest that fired. */
    public int count(String recorder, SpikeRaster raster) throws StopException {
        NetworkModel known = network;
        if (known == null) {
            return upToTheHighest(raster);
        }
        Recorder found =
                known.recorders().stream()
                        .filter(each -> each.id().equals(recorder) && each.recordsSpikes())
                        .findFirst()
                        .orElseThrow(() ->
                                StopException.badInput("--network", "otherNetwork", recorder));
        int observed = known.observed(found);
        if (Arrays.stream(raster.neurons()).distinct().count() > observed) {
            throw StopException.badInput("--network", "otherNetwork", recorder);
        }
        return observed;
    }

    static int upToTheHighest(SpikeRaster raster) {
        int highest = Arrays.stream(raster.neurons()).max().orElse(-1);
        return (int) Math.min(highest + 1L, Integer.MAX_VALUE);
    }
}
