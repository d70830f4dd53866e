package org.spikebook.web.networklab.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
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

        Weights.Summary weights = Weights.of(projection);
        assertThat(weights.typical().orElseThrow()).isEqualTo(mean);
        assertThat(weights.spread().orElseThrow()).isCloseTo(spread, within(TOLERANCE));
    }

    @ParameterizedTest
    @CsvSource({"2.5", "-0.1"})
    void aNumber_hasNoSpread(String weight) {
        var projection = JsonMapper.shared().readTree("{\"weightMv\": %s}".formatted(weight));

        assertThat(Weights.of(projection).spread()).isEmpty();
    }

    /** Each edit and each drawing asks for them: a list may have 200,000 members. */
    @Test
    void weightsOfALine_areThoseOfItsProjection() {
        Draft draft =
                Draft.parse(
                                """
                                {"populations": [{"id": "n"}],
                                 "projections": [
                                   {"id": "listed", "from": "n", "to": "n", "weightMv": [-3, -1]},
                                   {"id": "none", "from": "n", "to": "n"}]}
                                """)
                        .orElseThrow();

        Weights.Summary listed = draft.weights(draft.links().getFirst());

        assertThat(listed.typical()).hasValue(-2.0);
        assertThat(listed.spread()).hasValue(1.0);
        assertThat(listed.sign()).isEqualTo(DraftLink.Sign.INHIBITORY);
        assertThat(draft.weights(draft.links().getLast())).isEqualTo(Weights.Summary.NONE);
    }

    @Test
    void weights_thatAreNone_haveNeitherMeanNorSpread() {
        var projection = JsonMapper.shared().readTree("{\"weightMv\": [true, \"x\"]}");

        assertThat(Weights.of(projection)).isEqualTo(Weights.Summary.NONE);
    }
}
