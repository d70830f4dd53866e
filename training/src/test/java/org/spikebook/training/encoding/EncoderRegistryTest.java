package org.spikebook.training.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.model.stimulus.DatasetStimulus;
import org.spikebook.simulator.parameter.ParameterInfo;

class EncoderRegistryTest {

    @Test
    void encoders_areThoseThatADocumentCanNameForData() {
        ParameterInfo encoder =
                new DatasetStimulus()
                        .parameters().stream()
                                .filter(info -> info.name().equals("encoder"))
                                .findFirst()
                                .orElseThrow();

        assertThat(EncoderRegistry.standard().encoders())
                .extracting(SpikeEncoder::type)
                .containsExactlyInAnyOrderElementsOf(encoder.options());
    }
}
