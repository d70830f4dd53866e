package org.spikebook.web.interchange;

import org.spikebook.simulator.interchange.ExportResult;
import org.spikebook.simulator.interchange.brian.BrianExporter;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.training.interchange.nir.NirDialect;
import org.spikebook.training.interchange.nir.NirExporter;
import org.spikebook.training.interchange.nir.NirSettings;

import java.util.Locale;

/** What a network can leave as. */
public enum OtherFormat {
    NIR(NirDialect.NIR),
    SNNTORCH(NirDialect.SNNTORCH),
    NORSE(NirDialect.NORSE),
    SINABS(NirDialect.SINABS),
    BRIAN2 {
        @Override
        public ExportResult write(NetworkModel network, WeightSet weights, SpikeSources sources) {
            return BrianExporter.write(network, weights, sources);
        }

        @Override
        public String file() {
            return "network.py";
        }

        @Override
        public String mediaType() {
            return "text/x-python";
        }
    };

    private final NirDialect dialect;

    OtherFormat(NirDialect dialect) {
        this.dialect = dialect;
    }

    OtherFormat() {
        this(NirDialect.NIR);
    }

    /**
     * The file of a network.
     *
     * @param sources of the data sets that it shows
     */
    public ExportResult write(NetworkModel network, WeightSet weights, SpikeSources sources) {
        return NirExporter.write(network, weights, NirSettings.of(dialect));
    }

    /** What the file is called. */
    public String file() {
        return "network.nir";
    }

    public String mediaType() {
        return "application/x-hdf5";
    }

    /** For bundles. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
