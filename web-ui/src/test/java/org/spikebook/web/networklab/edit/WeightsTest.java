package org.spikebook.web.networklab.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.json.JsonMapper;

class WeightsTest {

    private static final double TOLERANCE = 1e-12;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'normal': {'mean': 0, 'sd': 0.3}} | 0 | 0.3",
                "{'uniform': [-6, 6]} | 0 | 3.4641016151377544",
                "[-1, 1, -1, 1] | 0 | 1"
            },
            quoteCharacter = '"')
    void weightsOfEitherSign_haveAMeanAndASpread(String weight, double mean, double spread) {
        var projection =
                JsonMapper.shared()
                        .readTree("{'weightMv': %s}".formatted(weight).replace('\'', '"'));

        assertThat(Weights.typical(projection).orElseThrow()).isEqualTo(mean);
        assertThat(Weights.spread(projection).orElseThrow()).isCloseTo(spread, within(TOLERANCE));
    }

    @ParameterizedTest
    @CsvSource({"2.5", "-0.1"})
    void aNumber_hasNoSpread(String weight) {
        var projection = JsonMapper.shared().readTree("{\"weightMv\": %s}".formatted(weight));

        assertThat(Weights.spread(projection)).isEmpty();
    }
}
