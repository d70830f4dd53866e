package org.spikebook.web.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.simulator.interchange.ExportResult;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;

import java.util.List;

class OtherFormatTest {

    private static final String DOCUMENT =
            """
            { "format": "spikebook/network/1", "name": "two",
              "populations": [ { "id": "a", "size": 2, "model": { "type": "%s" } } ],
              "stimuli": [ { "id": "in", "size": 2, "type": "poisson" } ],
              "projections": [ { "id": "in-a", "from": "in", "to": "a", %s, "delayMs": 0 } ],
              "run": { "dtMs": 1, "durationMs": 20, "seed": 3 } }
            """;

    private static NetworkModel network(String model, String weight) {
        String document = DOCUMENT.formatted(model, weight);
        return switch (new NetworkReader(ModelRegistry.standard()).read(document)) {
            case Validation.Valid(NetworkModel network) -> network;
            case Validation.Invalid(List<Problem> problems) -> throw new AssertionError(problems);
        };
    }

    @ParameterizedTest
    @EnumSource
    void write_aNetworkThatCanBeExpressed_isAFile(OtherFormat format) {
        ExportResult made =
                format.write(
                        network("leakyReadout", "\"weightMv\": 3"),
                        WeightSet.EMPTY,
                        SpikeSources.NONE);

        assertThat(made).isInstanceOf(ExportResult.Ready.class);
        assertThat(((ExportResult.Ready) made).file()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void write_unitsThatPassOnValues_areRefusedByName(OtherFormat format) {
        ExportResult made =
                format.write(network("relu", "\"weight\": 3"), WeightSet.EMPTY, SpikeSources.NONE);

        assertThat(((ExportResult.Refused) made).problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("a", "relu");
    }
}
