package org.spikebook.lesson.grading.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.text.Text;

import java.util.List;

class MovedBundlesTest {

    /** As the database of version 0.1 names them. */
    @ParameterizedTest
    @CsvSource({
        "org.spikebook.parameter, notFinite",
        "org.spikebook.engine, recorderFull",
        "org.spikebook.compile, weightsNotFinite",
        "org.spikebook.connector, noPairs",
        "org.spikebook.plasticity, pairStdp.name",
        "org.spikebook.synapse, delta.name",
        "org.spikebook.stimulus, poisson.tooMany",
        "org.spikebook.neuron, lif.name",
        "org.spikebook.neuron.equation, equations.name",
        "org.spikebook.network.document, mustBeText",
        "org.spikebook.network.document, unknownKey",
        "org.spikebook.lesson.check, unknownCheck"
    })
    void bundle_ofVersion01_stillHasItsTexts(String formerPackage, String key) {
        String bundle = MovedBundles.today(formerPackage + ".messages");

        assertThat(new Text(bundle, key, List.of()).english()).isNotBlank();
    }
}
