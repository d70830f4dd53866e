package org.spikebook.training.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.SampleForm;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.dataset.bundled.DatasetCatalog;

import java.util.List;

/** What every encoder promises. */
class SpikeEncoderContractTest {

    private static final EncodingWindow WINDOW = new EncodingWindow(25, 1);

    private final Dataset digits = DatasetCatalog.standard().dataset("digits8x8").orElseThrow();
    private final Dataset scanned = TimedData.scannedDigits();
    private final Dataset bars = TimedData.movingBars();

    static List<SpikeEncoder> encoders() {
        return EncoderRegistry.standard().encoders();
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void encode_everySample_isOrderedAndInRange(SpikeEncoder encoder) {
        for (SampleForm form : encoder.takes()) {
            EncodedDataset source =
                    EncodedDataset.all(data(form), Configured.defaults(encoder), WINDOW);
            for (int sample = 0; sample < 50; sample++) {
                SpikeTrain train = source.spikes(sample, 3);
                assertThat(train.spikeCount()).isPositive();
                assertOrdered(train, source.lines());
            }
        }
    }

    private Dataset data(SampleForm form) {
        return switch (form) {
            case STILL -> digits;
            case SERIES -> scanned;
            case EVENTS -> bars;
        };
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
        Dataset data = data(encoder.takes().iterator().next());
        EncodedDataset all = EncodedDataset.all(data, Configured.defaults(encoder), WINDOW);
        EncodedDataset test = all.part(Split.TEST);
        int first = data.range(Split.TEST).from();
        assertThat(test.spikes(7, 3).line()).isEqualTo(all.spikes(first + 7, 3).line());
        assertThat(test.label(7)).isEqualTo(data.label(first + 7));
    }

    /** But for the population code, where black has neurons of its own. */
    static List<SpikeEncoder> encodersOfBrightness() {
        return EncoderRegistry.standard().taking(SampleForm.STILL).stream()
                .filter(encoder -> !encoder.type().equals("population"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("encodersOfBrightness")
    void encode_black_isSilent_andWhite_isNot(SpikeEncoder encoder) {
        assertThat(encode(encoder, new float[9]).spikeCount()).isZero();
        SpikeTrain train = encode(encoder, new float[] {0, 0, 1, 0});
        int perValue = train.lines() / 4;
        assertThat(train.line()).isNotEmpty().containsOnly(2 * perValue);
    }

    private static SpikeTrain encode(SpikeEncoder encoder, float[] values) {
        ParameterValues settings = ParameterValues.defaults(encoder.parameters());
        Shape shape = Shape.of(values.length);
        return encoder.encode(new Sample.Still(values), shape, settings, WINDOW, 1);
    }
}
