package org.spikebook.training.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.parameter.Configured;
import org.spikebook.parameter.ParameterValues;
import org.spikebook.stimulus.SpikeTrain;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetCatalog;
import org.spikebook.training.dataset.Split;

import java.util.List;

/** What every encoder promises. */
class SpikeEncoderContractTest {

    private static final EncodingWindow WINDOW = new EncodingWindow(25, 1);

    private final Dataset digits = DatasetCatalog.standard().dataset("digits8x8").orElseThrow();

    static List<SpikeEncoder> encoders() {
        return EncoderRegistry.standard().encoders();
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void encode_everySample_isOrderedAndInRange(SpikeEncoder encoder) {
        EncodedDataset source = EncodedDataset.all(digits, Configured.defaults(encoder), WINDOW);
        for (int sample = 0; sample < 50; sample++) {
            assertOrdered(source.spikes(sample, 3), source.lines());
        }
    }

    private static void assertOrdered(SpikeTrain train, int lines) {
        assertThat(train.steps()).isEqualTo(25);
        assertThat(train.lines()).isEqualTo(lines);
        assertThat(train.stepStart()).hasSize(26).startsWith(0).endsWith(train.line().length);
        for (int t = 0; t < train.steps(); t++) {
            for (int k = train.stepStart()[t]; k < train.stepStart()[t + 1]; k++) {
                assertThat(train.line()[k]).isBetween(0, lines - 1);
                if (k > train.stepStart()[t]) {
                    assertThat(train.line()[k]).isGreaterThan(train.line()[k - 1]);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void encode_sameName_givesTheSameSpikesThroughEveryPart(SpikeEncoder encoder) {
        EncodedDataset all = EncodedDataset.all(digits, Configured.defaults(encoder), WINDOW);
        EncodedDataset test = all.part(Split.TEST);
        int first = digits.range(Split.TEST).from();
        assertThat(test.spikes(7, 3).line()).isEqualTo(all.spikes(first + 7, 3).line());
        assertThat(test.label(7)).isEqualTo(digits.label(first + 7));
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void encode_black_isSilent_andWhite_isNot(SpikeEncoder encoder) {
        ParameterValues settings = ParameterValues.defaults(encoder.parameters());
        assertThat(encoder.encode(new float[9], settings, WINDOW, 1).spikeCount()).isZero();
        float[] white = {0, 0, 1, 0};
        SpikeTrain train = encoder.encode(white, settings, WINDOW, 1);
        assertThat(train.line()).isNotEmpty().containsOnly(2);
    }
}
