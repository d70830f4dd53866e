package org.spikebook.lesson.check.accuracy;

import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Measured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;
import org.spikebook.training.control.ControlReport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Hidden episodes in which a network controlled a plant. At {@code leastPercent} of them with
 * {@code leastSteps} that count or more there are all points, at half of that or less there are
 * none, in between in proportion.
 */
record Episodes(ControlReport report, int leastSteps, double leastPercent) {

    private static final String LEAST_STEPS = "leastSteps";
    private static final String LEAST_PERCENT = "leastPercent";
    private static final String COUNT = "episodes";

    static Episodes of(ControlReport report, ParameterValues values) {
        return new Episodes(report, values.whole(LEAST_STEPS), values.number(LEAST_PERCENT));
    }

    /** How many are wanted. */
    static int count(ParameterValues values) {
        return values.whole(COUNT);
    }

    /**
     * What is asked of episodes, before the parameters of the plant.
     *
     * @param mostSteps of an episode
     */
    static List<ParameterInfo> parameters(int mostSteps, List<ParameterInfo> plant) {
        List<ParameterInfo> asked = new ArrayList<>();
        asked.add(
                ParameterInfo.whole(LEAST_STEPS, "n", ControlReport.BALANCED_STEPS, 1, mostSteps));
        asked.add(ParameterInfo.real(LEAST_PERCENT, "p", Unit.PERCENT, 80).above(0, 100));
        asked.add(ParameterInfo.whole(COUNT, "m", 20, 1, 100));
        asked.addAll(plant);
        return List.copyOf(asked);
    }

    /**
     * The result.
     *
     * @param texts the beginning of the keys of its texts, with episodes kept, all episodes, least
     *     steps, least percent, mean steps, and the values of the plant
     * @param chip on which the network ran; empty for software
     */
    CheckResult judged(int points, String texts, String chip, double... plant) {
        long kept = report.steps().stream().filter(steps -> steps >= leastSteps).count();
        int all = report.steps().size();
        Stream<Object> counted =
                Stream.of(
                        kept,
                        all,
                        leastSteps,
                        Numbers.readable(leastPercent),
                        Measured.tenths(report.meanSteps()));
        Stream<Object> values =
                Arrays.stream(plant).mapToObj(Numbers::readable).map(Object.class::cast);
        double share = Measured.share(100.0 * kept / all, leastPercent / 2, leastPercent);
        Text text =
                Measured.text(
                        texts + (share < 1 ? ".tooFew" : ".result"),
                        Stream.concat(counted, values).toArray());
        return CheckResult.share(
                share,
                points,
                chip.isEmpty()
                        ? List.of(text)
                        : List.of(text, Measured.text("episodes.with.chip", chip)));
    }
}
