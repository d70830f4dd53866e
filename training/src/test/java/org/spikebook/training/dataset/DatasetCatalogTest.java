package org.spikebook.training.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

class DatasetCatalogTest {

    private final DatasetCatalog catalog = DatasetCatalog.standard();

    static List<String> names() {
        return DatasetCatalog.standard().infos().stream().map(DatasetInfo::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void dataset_everyOne_isWhatItsDescriptionSays(String name) {
        Dataset dataset = catalog.dataset(name).orElseThrow();
        assertThat(dataset.info()).isEqualTo(catalog.info(name).orElseThrow());
        assertThat(dataset.info().title().english()).isNotBlank();
        assertThat(dataset.info().summary().english()).isNotBlank();
        int[] counts = new int[dataset.classCount()];
        float least = 1;
        float most = 0;
        for (int sample = 0; sample < dataset.sampleCount(); sample++) {
            counts[dataset.label(sample)]++;
            for (float value : dataset.sample(sample)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        assertThat(least).isZero();
        assertThat(most).isEqualTo(1);
        assertThat(counts).doesNotContain(0);
        assertThat(catalog.dataset(name)).containsSame(dataset);
    }

    @ParameterizedTest
    @MethodSource("names")
    void range_parts_coverEverySampleOnce(String name) {
        Dataset dataset = catalog.dataset(name).orElseThrow();
        SampleRange train = dataset.range(Split.TRAIN);
        SampleRange validation = dataset.range(Split.VALIDATION);
        SampleRange test = dataset.range(Split.TEST);
        assertThat(train.from()).isZero();
        assertThat(validation.from()).isEqualTo(train.to());
        assertThat(test.from()).isEqualTo(validation.to());
        assertThat(test.to()).isEqualTo(dataset.sampleCount());
    }

    /** Pinned: whoever changes data, order or split changes what every accuracy means. */
    @Test
    void hash_ofShippedData_isUnchanged() {
        assertThat(catalog.dataset("digits8x8").orElseThrow().hash())
                .isEqualTo(
                        "sha256:04f7629b2c6a06c1bf1cf2e2fdad348bdf85dc0ea54ac58433643e51bb91b587");
        assertThat(catalog.dataset("mnist10k").orElseThrow().hash())
                .isEqualTo(
                        "sha256:03b37d7cda3203c789cb1c0b9cf2c047ef4ef89293100215526490fc66957498");
    }

    @Test
    void mnist10k_firstLabels_areThoseOfTheOriginalOrder() {
        Dataset mnist = catalog.dataset("mnist10k").orElseThrow();
        int[] expected = {5, 0, 4, 1, 9, 2, 1, 3, 1, 4};
        for (int i = 0; i < expected.length; i++) {
            assertThat(mnist.label(i)).isEqualTo(expected[i]);
        }
        assertThat(mnist.range(Split.TEST)).isEqualTo(new SampleRange(8000, 10_000));
    }

    @Test
    void dataset_unknownName_isEmpty() {
        assertThat(catalog.dataset("mnist")).isEmpty();
    }
}
