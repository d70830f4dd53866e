package org.spikebook.web.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.interchange.ExportResult;
import org.spikebook.simulator.interchange.ImportResult;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.interchange.nir.NirDialect;
import org.spikebook.training.interchange.nir.NirSettings;
import org.spikebook.web.TestNetworks;

import java.nio.charset.StandardCharsets;

class NirUploadTest {

    private static final NirSettings EXACT = NirSettings.of(NirDialect.NIR);

    @Test
    void read_whatThePageWrote_isTheNetworkUnderTheFilesName() {
        ImportResult result = NirUpload.read("mine.nir", exported(), EXACT);

        NetworkModel network = ((ImportResult.Imported) result).network();
        assertThat(network.name()).isEqualTo("mine.nir");
        assertThat(network.population("hidden")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "bad.nir, bad.nir",
        "../../etc/passwd, __.._etc_passwd",
        "C:\\secret\\net.nir, C__secret_net.nir",
        ".., _",
        "'', network.nir"
    })
    void read_whatIsNotANirFile_isRefusedByANameWithoutFolders(String name, String shown) {
        ImportResult result =
                NirUpload.read(name, "no HDF5".getBytes(StandardCharsets.UTF_8), EXACT);

        assertThat(((ImportResult.Refused) result).problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .startsWith(shown + " is not an HDF5 file");
    }

    private static byte[] exported() {
        NetworkModel network =
                switch (new NetworkReader(ModelRegistry.standard()).read(TestNetworks.DIGITS)) {
                    case Validation.Valid(NetworkModel valid) -> valid;
                    case Validation.Invalid(var problems) -> throw new AssertionError(problems);
                };
        ExportResult made = OtherFormat.NIR.write(network, WeightSet.EMPTY, SpikeSources.NONE);
        return ((ExportResult.Ready) made).file();
    }
}
