package org.spikebook.web.networklab.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.web.networklab.figure.RunSummary;

import java.util.List;
import java.util.Optional;

class PredictedRatesTest {

    private static final RunSummary MEASURED =
            new RunSummary(List.of(new RunSummary.Line("spikes", "neuron", 1, 188, 1, 188)));

    @Test
    void prediction_standsBesideWhatWasMeasured() {
        PredictedRates rates = new PredictedRates();

        rates.show(List.of(predicted("neuron")), MEASURED);

        assertThat(rates.isVisible()).isTrue();
        assertThat(rates.getElement().getTextRecursively())
                .isEqualTo("How fast? · You predicted 190.7 Hz; this run measured 188 Hz.");
    }

    @Test
    void predictionOfSomethingElse_isNotCompared() {
        PredictedRates rates = new PredictedRates();

        rates.show(List.of(predicted(""), predicted("other")), MEASURED);

        assertThat(rates.isVisible()).isFalse();
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
