package org.spikebook.simulator.network.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Probe;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;

class ProbeReaderTest {

    private static final NetworkModel NETWORK =
            new NetworkReader(ModelRegistry.standard())
                    .read(
                            """
                            {"format": "spikebook/network/1",
                             "populations": [{"id": "n", "size": 3, "model": {"type": "lif"}}],
                             "stimuli": [{"id": "in", "type": "poisson", "size": 2}],
                             "projections": [
                               {"id": "w", "from": "in", "to": "n", "plasticity": {"type": "pairStdp"}},
                               {"id": "u", "from": "in", "to": "n", "plasticity": {"type": "tsodyksMarkram"}},
                               {"id": "f", "from": "in", "to": "n"}]}\
                            """)
                    .valid()
                    .orElseThrow();

    @Test
    void read_statesWeightsAndEfficacies() {
        List<Problem> problems = new ArrayList<>();
        List<Probe> probes =
                ProbeReader.read(
                        """
                        {"probes": [
                          {"id": "a", "of": "n", "record": "vMv", "neurons": [0, 2], "everySteps": 5},
                          {"id": "b", "of": "w", "record": "weight", "neurons": [4]},
                          {"id": "c", "of": "u", "record": "u", "neurons": [1]}]}\
                        """,
                        NETWORK,
                        problems);

        assertThat(problems).isEmpty();
        assertThat(probes)
                .containsExactly(
                        new Probe("a", "n", "vMv", List.of(0, 2), 5),
                        new Probe("b", "w", "weight", List.of(4), 1),
                        new Probe("c", "u", "u", List.of(1), 1));
        assertThat(probes).allMatch(probe -> probe.fits(NETWORK));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "of": "x", "record": "vMv"                          | /probes/0/of         | noSuchMember
                    "of": "in", "record": "vMv"                         | /probes/0/of         | noSuchMember
                    "of": "f", "record": "weight"                       | /probes/0/of         | nothingChanges
                    "of": "n", "record": "uMv"                          | /probes/0/record     | notRecordable
                    "of": "n", "record": "spikes"                       | /probes/0/record     | notRecordable
                    "of": "w", "record": "u"                            | /probes/0/record     | notRecordable
                    "of": "n", "record": "vMv", "neurons": [3]          | /probes/0/neurons    | noSuchNeuron
                    "of": "u", "record": "u", "neurons": [2]            | /probes/0/neurons    | noSuchNeuron
                    "of": "n", "record": "vMv", "neurons": [1, 0]       | /probes/0/neurons    | notAscending
                    "of": "n", "record": "vMv", "everySteps": 0         | /probes/0/everySteps | notStepsBetween
                    "of": "n", "record": "vMv", "every": 3              | /probes/0/every      | unknownKey
                    """)
    void read_whatIsNotThere_saysSo(String members, String path, String code) {
        List<Problem> problems = new ArrayList<>();
        ProbeReader.read("{\"probes\": [{\"id\": \"p\", " + members + "}]}", NETWORK, problems);

        assertThat(problems).extracting(Problem::path).containsExactly(path);
        assertThat(problems).extracting(Problem::code).containsExactly(code);
    }
}
