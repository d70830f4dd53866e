package org.spikebook.web.grading.ui.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.similarity.document.Trait;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.training.method.TrainingRegistry;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.Locale;

/** Values in common read as in the forms in which they are edited. */
class TraitNamesTest {

    private static final TraitNames ENGLISH = names(Locale.ENGLISH);
    private static final TraitNames GERMAN = names(Locale.GERMAN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "population lif | model.cMemPf | 777 | Membrane capacitance = 777 pF",
                "population lif | model.type | lif | Neuron model = Leaky integrate-and-fire",
                "population lif | model.reset | subtract"
                        + " | Reset after a spike = Subtract threshold",
                "population lif | size | 80 | Number of neurons = 80",
                "population lif | initial.vMv.normal.sd | 2.5"
                        + " | Membrane potential (normal.sd) = 2.5 mV",
                "stimulus stepCurrent | amplitudePa | 1913 | Amplitude = 1913 pA",
                "stimulus poisson | size | 80 | Number of lines = 80",
                "projection poisson → lif | delayMs | 1.5 | Transmission delay = 1.5 ms",
                "projection poisson → lif | weightPa | -187.5 | weight = −187.5 pA",
                "run | durationMs | 250 | Duration = 250 ms",
                "training | epochs | 7 | Epochs = 7",
                "training | optimizer.type | adam | Optimizer = Adam",
                "training | optimizer.learningRate | 0.0123 | Learning rate = 0.0123"
            })
    void value_hasTheNameOfItsField_andItsUnit(
            String part, String key, String value, String shown) {
        assertThat(plain(ENGLISH.value(new Trait(part, key, value)))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "population lif | model.cMemPf | 777.5 | Membrankapazität = 777,5 pF",
                "stimulus poisson | rateHz | 643 | Mittlere Rate jeder Leitung = 643 Hz",
                "training | batchSize | 24 | Batchgröße = 24"
            })
    void value_isInTheLanguageOfItsReader(String part, String key, String value, String shown) {
        assertThat(plain(GERMAN.value(new Trait(part, key, value)))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "population lif | Population: Leaky integrate-and-fire",
                "stimulus poisson | Stimulus: Poisson source",
                "projection poisson → lif | Projection: Poisson source → Leaky integrate-and-fire",
                "projection ? → lif | Projection: ? → Leaky integrate-and-fire",
                "run | Run",
                "training | Training plan"
            })
    void part_hasTheNamesOfItsModels(String part, String shown) {
        assertThat(ENGLISH.part(new Trait(part, "size", "1"))).isEqualTo(shown);
    }

    @Test
    void part_isInTheLanguageOfItsReader() {
        assertThat(GERMAN.part(new Trait("projection poisson → lif", "delayMs", "1")))
                .isEqualTo("Projektion: Poisson-Quelle → Leaky Integrate-and-Fire");
    }

    /** Documents that were submitted may have keys and models that there are not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "population mine | model.own | 3 | model.own = 3",
                "population lif | . | word | . = word",
                "training | model.own | [1] | model.own = [1]"
            })
    void whatNoFormNames_hasItsKey(String part, String key, String value, String shown) {
        assertThat(ENGLISH.value(new Trait(part, key, value))).isEqualTo(shown);
    }

    private static String plain(String text) {
        return text.replace(Quantity.NO_BREAK_SPACE, " ");
    }

    private static TraitNames names(Locale locale) {
        return new TraitNames(
                ModelRegistry.standard(),
                TrainingRegistry.standard(),
                new Words(TraitNames.class, locale));
    }
}
