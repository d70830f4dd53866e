package org.spikebook.web.networklab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

/** One sentence for a run, in notebooks and on pages that are exported. */
class RunProvenanceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | spikebook-engine/9, seed 1234567, time step 0.025 ms.",
                "de | spikebook-engine/9, Seed 1234567, Zeitschritt 0,025 ms."
            })
    void run_saysItsEngineSeedAndTimeStep(Locale locale, String sentence) {
        RunProvenance run = new RunProvenance("spikebook-engine/9", 1_234_567, 0.025);

        assertThat(run.in(locale)).isEqualTo(sentence);
    }
}
