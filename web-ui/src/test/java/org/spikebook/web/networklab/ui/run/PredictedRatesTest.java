package org.spikebook.web.networklab.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.web.analysislab.ClassPrediction;
import org.spikebook.web.networklab.figure.RunSummary;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

class PredictedRatesTest {

    private static final RunSummary MEASURED =
            new RunSummary(List.of(new RunSummary.Line("spikes", "neuron", 1, 188, 1, 188)));

    private static final Optional<ClassPrediction> CLASS =
            ClassPrediction.ofRates(DoubleStream.of(50, 10, 40, 20, 30));

    @Test
    void prediction_standsBesideWhatWasMeasured() {
        PredictedRates rates = new PredictedRates();

        rates.show(List.of(predicted("neuron")), _ -> Optional.empty(), MEASURED);

        assertThat(rates.isVisible()).isTrue();
        assertThat(rates.getElement().getTextRecursively())
                .isEqualTo("How fast? · You predicted 190.7 Hz; this run measured 188 Hz.");
    }

    @Test
    void predictionOfSomethingElse_isNotCompared() {
        PredictedRates rates = new PredictedRates();

        rates.show(List.of(predicted(""), predicted("other")), _ -> CLASS, MEASURED);

        assertThat(rates.isVisible()).isFalse();
    }

    @Test
    void answersOfAClass_standThereToo_alsoWithoutAPredictionOfOnesOwn() {
        PredictedRates rates = new PredictedRates();
        QuestionCell asked = predicted("neuron");
        QuestionCell open =
                new QuestionCell(
                        asked.id(), asked.title(), asked.question(), true, "", Optional.empty());

        rates.show(List.of(open), id -> id.equals("q") ? CLASS : Optional.empty(), MEASURED);

        assertThat(rates.getElement().getTextRecursively())
                .isEqualTo(
                        "How fast? · Your class predicted 30 Hz (median; quartiles: 20 and 40 Hz);"
                                + " this run measured 188 Hz.");
    }

    private static QuestionCell predicted(String rateOf) {
        return new QuestionCell(
                "q",
                "How fast?",
                new Question.Number("Hz", 4, rateOf),
                true,
                "",
                Optional.of(new Answer.Number(190.7)));
    }
}
