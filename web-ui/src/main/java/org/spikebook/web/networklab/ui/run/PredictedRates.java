package org.spikebook.web.networklab.ui.run;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.figure.RunSummary;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was predicted of rates, beside what a run measured. */
public class PredictedRates extends UnorderedList {

    private static final int DECIMALS = 1;

    private final Words words = Words.of(PredictedRates.class);

    public PredictedRates() {
        addClassName("sb-predicted-rates");
        setVisible(false);
    }

    /**
     * Compares.
     *
     * @param predictions of rates that the network answers
     * @param measured what the run of it says
     */
    public void show(List<QuestionCell> predictions, RunSummary measured) {
        removeAll();
        Map<String, Double> rates = measured.ratesHz();
        predictions.stream()
                .flatMap(prediction -> sentence(prediction, rates).stream())
                .map(ListItem::new)
                .forEach(this::add);
        setVisible(getComponentCount() > 0);
    }

    private Optional<String> sentence(QuestionCell prediction, Map<String, Double> rates) {
        return prediction.question() instanceof Question.Number(_, _, String rateOf)
                        && prediction.answer().orElseThrow() instanceof Answer.Number(double value)
                ? Optional.ofNullable(rates.get(rateOf))
                        .map(measured ->
                                words.of(
                                        "predicted.rate",
                                        prediction.title().isBlank() ? rateOf : prediction.title(),
                                        number(value),
                                        number(measured)))
                : Optional.empty();
    }

    private String number(double hertz) {
        return Quantity.decimals(hertz, DECIMALS, words.locale());
    }
}
