package org.spikebook.training.dataset.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.SampleForm;
import org.spikebook.training.dataset.SampleRange;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.dataset.SplitSizes;
import org.spikebook.training.dataset.SpokenDigitsMaker;

import java.util.List;
import java.util.Locale;

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
            if (dataset.form() == SampleForm.STILL || sample < 100) {
                for (float value : dataset.picture(sample).values()) {
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
        }
        assertThat(least).isBetween(0f, 0.02f);
        assertThat(most).isBetween(0.98f, 1f);
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

    /** Pinned: anyone who changes data, order or split changes what every accuracy means. */
    @ParameterizedTest
    @CsvSource({
        "digits8x8, 04f7629b2c6a06c1bf1cf2e2fdad348bdf85dc0ea54ac58433643e51bb91b587",
        "mnist10k, 03b37d7cda3203c789cb1c0b9cf2c047ef4ef89293100215526490fc66957498",
        "fashion10k, 8cb6dd2718ccf10d4c2a19bf3da51475b7004c284564ff3f90ce2ddfa1af49a3",
        "iris, f1333dff80da45e00d42b7ef59acd838b42348eebad7e2980f6e9ed37aabcc85",
        "wine, 3ef7fa3407c98696c351617614d29fa6f69de59e468b052a49a68b3fedc73899",
        "breastCancer, 437c297135bc2c6db4a0da9bbf0e421d6c7691fe6c09bcd6d9c1b79b9ed6773c",
        "xor, 929965e4c9f0045e32c26bef250d9433ff906649e3d7e1e573c0fecd288e7e34",
        "spirals, 1298d8f15ed1f3c5e4a03f4b63d416c1a4042f160d6c699fcba5346318908b4f",
        "yinYang, 32b1eb42ee253793cda8d162b169c140fb5bf92638fb4f649e97cea654ea4dfa",
        "movingShapes, cdfe19e2f51d17efd02c560a4ba3e45ff96e1d161c3ceeb91a403dd806170a35",
        "saccadingDigits, a52086aaacd37c90f9c526533f280491e4d50e8145ef8a8609f701e17d460152",
        "spokenDigits, a27666645339b384bb081c9f2247535928d9f9a0141e699eb83164265a6e417d"
    })
    void hash_ofShippedData_isUnchanged(String name, String hash) {
        assertThat(catalog.dataset(name).orElseThrow().hash()).isEqualTo("sha256:" + hash);
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

    /** From the published data set: the first test image is an ankle boot, then a pullover. */
    @Test
    void fashion10k_firstLabels_areThoseOfTheOriginalOrder() {
        Dataset fashion = catalog.dataset("fashion10k").orElseThrow();
        int[] train = {9, 0, 0, 3, 0, 2, 7, 2, 5, 5};
        int[] test = {9, 2, 1, 1, 6, 1, 4, 6, 5, 7};
        for (int i = 0; i < 10; i++) {
            assertThat(fashion.label(i)).isEqualTo(train[i]);
            assertThat(fashion.label(10_000 + i)).isEqualTo(test[i]);
        }
        assertThat(fashion.range(Split.TEST)).isEqualTo(new SampleRange(10_000, 12_000));
    }

    /** Sixty samples of a voice follow one another, so that no voice is in two parts. */
    @Test
    void spokenDigits_parts_endWithAVoice() {
        SplitSizes sizes = catalog.info("spokenDigits").orElseThrow().sizes();
        assertThat(sizes.train() % 60).isZero();
        assertThat(sizes.validation() % 60).isZero();
        assertThat(sizes.test() % 60).isZero();
        assertThat(SpokenDigitsMaker.voices(Split.TEST)).hasSize(sizes.test() / 60);
        assertThat(SpokenDigitsMaker.voices(Split.VALIDATION)).hasSize(sizes.validation() / 60);
        assertThat(SpokenDigitsMaker.voices(Split.TRAIN))
                .hasSize(sizes.train() / 60)
                .doesNotContainAnyElementsOf(SpokenDigitsMaker.voices(Split.VALIDATION))
                .doesNotContainAnyElementsOf(SpokenDigitsMaker.voices(Split.TEST));
    }

    @Test
    void tables_everyPart_hasEveryClassInTheSameShare() {
        Dataset iris = catalog.dataset("iris").orElseThrow();
        for (Split split : Split.values()) {
            int[] counts = new int[3];
            SampleRange range = iris.range(split);
            for (int sample = range.from(); sample < range.to(); sample++) {
                counts[iris.label(sample)]++;
            }
            assertThat(counts).containsOnly(range.size() / 3);
        }
    }

    /** Centers of the dots and points of the two halves, read off the published figure. */
    @Test
    void yinYangClass_knownPoints_areAsInTheFigure() {
        assertThat(FormulaData.yinYangClass(0.75, 0.5)).isEqualTo(2);
        assertThat(FormulaData.yinYangClass(0.25, 0.5)).isEqualTo(2);
        assertThat(FormulaData.yinYangClass(0.5, 0.9)).isEqualTo(1);
        assertThat(FormulaData.yinYangClass(0.5, 0.1)).isEqualTo(0);
        assertThat(FormulaData.yinYangClass(0.25, 0.35)).isEqualTo(1);
        assertThat(FormulaData.yinYangClass(0.75, 0.65)).isEqualTo(0);
    }

    @Test
    void dataset_unknownName_isEmpty() {
        assertThat(catalog.dataset("mnist")).isEmpty();
    }

    @Test
    void classNames_areInTheLanguageOfAReader_andAsInTheDataWithoutWords() {
        DatasetInfo shapes = catalog.info("movingShapes").orElseThrow();
        DatasetInfo digits = catalog.info("digits8x8").orElseThrow();

        assertThat(shapes.classNames(Locale.GERMAN))
                .containsExactly("Scheibe", "Quadrat", "Dreieck", "Kreuz");
        assertThat(digits.classNames(Locale.GERMAN)).isEqualTo(digits.classNames());
    }

    /** In the order of the labels; only underscores of a file are not shown. */
    @Test
    void classNames_inEnglish_areThoseOfTheData() {
        assertThat(catalog.infos())
                .allSatisfy(info ->
                        assertThat(info.classNames(Locale.ENGLISH))
                                .isEqualTo(
                                        info.classNames().stream()
                                                .map(name -> name.replace('_', ' '))
                                                .toList()));
    }
}
