package org.spikebook.web.networklab.ui.run;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.web.analysislab.ClassPrediction;
import org.spikebook.web.analysislab.Quartiles;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.figure.RunSummary;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What was predicted of rates, by a student and by their class, beside what a run measured. */
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
     * @param predictions of rates that the network answers, also those that are not made yet
     * @param ofClass what a class predicted, by the id of a question
     * @param measured what the run of it says
     */
    public void show(
            List<QuestionCell> predictions,
            Function<String, Optional<ClassPrediction>> ofClass,
            RunSummary measured) {
        removeAll();
        Map<String, Double> rates = measured.ratesHz();
        for (QuestionCell prediction : predictions) {
            String rateOf = rateOf(prediction);
            String name = prediction.title().isBlank() ? rateOf : prediction.title();
            Optional<String> rate = Optional.ofNullable(rates.get(rateOf)).map(this::number);
            rate.flatMap(now -> own(prediction, name, now)).map(ListItem::new).ifPresent(this::add);
            Optional<Quartiles> quartiles =
                    ofClass.apply(prediction.id()).flatMap(PredictedRates::ofRate);
            rate.flatMap(now -> quartiles.map(predicted -> ofClass(predicted, name, now)))
                    .map(ListItem::new)
                    .ifPresent(this::add);
        }
        setVisible(getComponentCount() > 0);
    }

    /** Curves are compared in figures. */
    private static String rateOf(QuestionCell prediction) {
        return prediction.question() instanceof Question.Number number ? number.rateOf() : "";
    }

    private Optional<String> own(QuestionCell prediction, String name, String rate) {
        return prediction.answer().orElse(null) instanceof Answer.Number(double value)
                ? Optional.of(words.of("predicted.rate", name, number(value), rate))
                : Optional.empty();
    }

    private static Optional<Quartiles> ofRate(ClassPrediction prediction) {
        return prediction instanceof ClassPrediction.Rate(Quartiles hertz)
                ? Optional.of(hertz)
                : Optional.empty();
    }

    private String ofClass(Quartiles predicted, String name, String rate) {
        return words.of(
                "predicted.class",
                name,
                number(predicted.median()),
                number(predicted.lower()),
                number(predicted.upper()),
                rate);
    }

    private String number(double hertz) {
        return Quantity.decimals(hertz, DECIMALS, words.locale());
    }
}
