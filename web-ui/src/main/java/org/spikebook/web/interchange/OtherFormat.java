package org.spikebook.web.interchange;

import org.spikebook.simulator.interchange.ExportResult;
import org.spikebook.simulator.interchange.brian.BrianExporter;
import org.spikebook.simulator.interchange.nest.NestExporter;
import org.spikebook.simulator.interchange.pynn.PynnExporter;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.training.interchange.nir.NirDialect;
import org.spikebook.training.interchange.nir.NirExporter;
import org.spikebook.training.interchange.nir.NirSettings;

import java.util.List;
import java.util.Locale;

/** Formats of other simulators and frameworks in which a network can be exported. */
public enum OtherFormat {
    NIR(NirDialect.NIR),
    SNNTORCH(NirDialect.SNNTORCH),
    NORSE(NirDialect.NORSE),
    SINABS(NirDialect.SINABS),
    BRIAN2("network.py", BrianExporter::write),
    NEST("network_nest.py", NestExporter::write),
    PYNN("network_pynn.py", PynnExporter::write);

    /** Those that are scripts, to read and to copy. */
    public static final List<OtherFormat> SCRIPTS = List.of(BRIAN2, NEST, PYNN);

    private final String file;
    private final String mediaType;
    private final Exporter exporter;

    OtherFormat(NirDialect dialect) {
        file = "network.nir";
        mediaType = "application/x-hdf5";
        exporter =
                (network, weights, sources) ->
                        NirExporter.write(network, weights, NirSettings.of(dialect));
    }

    OtherFormat(String file, Exporter exporter) {
        this.file = file;
        this.mediaType = "text/x-python";
        this.exporter = exporter;
    }

    /** Writes a network with its weights and what its stimuli show. */
    @FunctionalInterface
    private interface Exporter {
        ExportResult write(NetworkModel network, WeightSet weights, SpikeSources sources);
    }

    /**
     * The file of a network.
     *
     * @param sources of the data sets that it shows
     */
    public ExportResult write(NetworkModel network, WeightSet weights, SpikeSources sources) {
        return exporter.write(network, weights, sources);
    }

    /** What the file is called. */
    public String file() {
        return file;
    }

    public String mediaType() {
        return mediaType;
    }

    /** For bundles. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
