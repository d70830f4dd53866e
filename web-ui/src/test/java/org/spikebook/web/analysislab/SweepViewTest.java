package org.spikebook.web.analysislab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.curve.Axis;
import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.sweep.ParameterSweep;
import org.spikebook.lesson.experiment.sweep.SweepPlan;
import org.spikebook.lesson.experiment.sweep.SweepResult;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.text.Text;
import org.spikebook.training.regularizer.ActivityPenalty;
import org.spikebook.web.plot.XyFigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

class SweepViewTest {

    private static final String NEURON =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 2, "model": {"type": "lif", "vRestMv": -65},
               "receptors": {"type": "exponentialCurrent"}}],
             "stimuli": [{"id": "drive", "type": "stepCurrent", "size": 2, "amplitudePa": 400},
               {"id": "noise", "type": "poisson", "size": 2, "rateHz": 30}],
             "projections": [{"id": "d", "from": "drive", "to": "n"},
               {"id": "p", "from": "noise", "to": "n", "weightPa": 10}],
             "recorders": [{"id": "spikes", "of": "n"}],
             "run": {"dtMs": 0.1, "durationMs": 500, "seed": 1}}\
            """;

    private final Laboratory laboratory = Laboratory.standard();

    @Test
    void choices_areTheSingleNumbersOfTheNetwork_withARange() {
        List<SweepChoice> choices = SweepChoice.of(network());

        assertThat(choices)
                .extracting(SweepChoice::pointer)
                .startsWith("/stimuli/0/amplitudePa")
                .contains("/stimuli/1/rateHz", "/populations/0/model/tauMemMs")
                .contains("/projections/1/weightPa", "/projections/0/delayMs")
                .doesNotContain("/projections/0/weightPa");
        assertThat(choices.getFirst().label(Locale.ROOT)).startsWith("drive: ").endsWith("(pA)");
        assertThat(choices)
                .allSatisfy(choice -> {
                    assertThat(choice.usualFrom()).isLessThan(choice.usualTo());
                    assertThat(choice.usualFrom()).isGreaterThanOrEqualTo(choice.info().min());
                    assertThat(choice.usualTo()).isLessThanOrEqualTo(choice.info().max());
                });
    }

    /** Twice a hidden value, offered as the end of a range, would tell it. */
    @Test
    void choices_ofALockedNetwork_leaveOutWhatIsHidden_andKeepToItsRanges() {
        NetworkLocks locks =
                new NetworkLocks(
                        List.of("/populations/n/model/tauMemMs", "/stimuli/noise"),
                        List.of(),
                        Map.of("/stimuli/drive/amplitudePa", new NetworkLocks.Range(100, 300)));

        List<SweepChoice> choices = SweepChoice.of(network(), locks);

        assertThat(choices)
                .extracting(SweepChoice::pointer)
                .contains("/populations/0/model/vRestMv", "/projections/1/weightPa")
                .doesNotContain("/populations/0/model/tauMemMs", "/stimuli/1/rateHz");
        SweepChoice ranged = choices.getFirst();
        assertThat(ranged.pointer()).isEqualTo("/stimuli/0/amplitudePa");
        assertThat(ranged.usualFrom()).isEqualTo(100);
        assertThat(ranged.usualTo()).isEqualTo(300);
    }

    @Test
    void label_leavesOutWhatFollowsTheFirstSentenceOfADescription() {
        Text penalty = Text.of(ActivityPenalty.class, "activity.spikes");

        assertThat(SweepChoice.label("Training", penalty, "", Locale.GERMAN))
                .isEqualTo("Training: Strafe je Spike eines verdeckten Neurons");
        assertThat(SweepChoice.label("Training", penalty, "", Locale.ENGLISH))
                .isEqualTo("Training: Penalty per spike of a hidden neuron");
    }

    @Test
    void fICurve_isAFigureAndATable() {
        SweepView view = sweep(List.of(0.0, 400.0, 800.0));

        List<String> lines = view.csv().lines().toList();
        assertThat(lines.getFirst()).startsWith("recorder,of,amplitudePa,rateHz,");
        assertThat(lines.get(1)).startsWith("spikes,n,0,0,");
        assertThat(lines).hasSize(4);
        String svg = view.figure(Map.of("n", 1), List.of(), Locale.ROOT).svg(560, 230, Locale.ROOT);
        assertThat(svg).contains("role=\"img\"", "drive: ");
    }

    @Test
    void predictionsOfWhatIsSwept_areDashedLinesOverTheFigure() {
        SweepView view = sweep(List.of(0.0, 400.0, 800.0));

        List<XyFigure.Curve> curves =
                view.figure(
                                Map.of("n", 1),
                                List.of(
                                        drawn("n", "/stimuli/drive/amplitudePa"),
                                        drawn("n", "/stimuli/noise/rateHz"),
                                        drawn("other", "/stimuli/drive/amplitudePa"),
                                        predicted(
                                                new Question.Number("Hz", 1, "n"),
                                                new Answer.Number(25))),
                                Locale.ENGLISH)
                        .curves();

        assertThat(curves)
                .extracting(XyFigure.Curve::mark)
                .containsExactly(
                        XyFigure.Mark.DOTS,
                        XyFigure.Mark.PREDICTED,
                        XyFigure.Mark.PREDICTED_NUMBER);
        XyFigure.Curve drawn = curves.get(1);
        assertThat(drawn.label()).isEqualTo("Your prediction (curve)");
        assertThat(drawn.xs()[0]).as("it begins where it was drawn").isEqualTo(400);
        assertThat(drawn.xs()[drawn.xs().length - 1]).isEqualTo(800);
        assertThat(drawn.ys()[0]).isCloseTo(0, within(1e-9));
        assertThat(drawn.ys()[drawn.ys().length - 1]).isCloseTo(50, within(1e-9));
        assertThat(curves.get(2).ys()).containsExactly(25, 25);
    }

    /** A line from 400 to 1200. */
    private static QuestionCell drawn(String rateOf, String over) {
        Axis x = new Axis("I", "pA", 0, 2000, Axis.Scale.LINEAR, List.of());
        Axis y = new Axis("f", "Hz", 0, 100, Axis.Scale.LINEAR, List.of());
        return predicted(
                new Question.Draw(x, y, rateOf, over),
                new Answer.Drawn(List.of(new CurvePoint(400, 0), new CurvePoint(1200, 100))));
    }

    private static QuestionCell predicted(Question question, Answer answer) {
        return new QuestionCell("q", "", question, true, "", Optional.of(answer));
    }

    private SweepView sweep(List<Double> values) {
        SweepChoice choice = SweepChoice.of(network()).getFirst();
        SweepPlan plan = new SweepPlan(NEURON, choice.pointer(), values, List.of(), 0);
        SweepResult result =
                ParameterSweep.prepare(laboratory, plan, new ArrayList<>())
                        .orElseThrow()
                        .run(1, RunControl.NONE)
                        .orElseThrow();
        return new SweepView(choice, result, Map.of("spikes", "n"));
    }

    private NetworkModel network() {
        return Optional.of(laboratory.networks().read(NEURON))
                .map(Validation.Valid.class::cast)
                .orElseThrow()
                .network();
    }
}
