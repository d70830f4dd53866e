package org.spikebook.lesson.check.trace;

import org.spikebook.hardware.emulation.NetworkTracer.PotentialTrace;
import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A neuron of a network, put on a chip, has a given trace in the chip's integers: its potential v
 * after each step, or 1 where it fires and 0 where it does not. All steps agree, or there are no
 * points: a trace that is right for a while has another cause. The spikes of stimuli are those of
 * the network's own seed.
 */
public final class IntegerTrace implements Check {

    private static final String POTENTIAL = "v";
    private static final String SPIKES = "spikes";
    private static final int LEAST_V = -(1 << 23);
    private static final int SHOWN = 20;

    @Override
    public String type() {
        return "integerTrace";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.name("chip", "loihi1"),
                ParameterInfo.name("population", ""),
                ParameterInfo.whole("neuron", "i", 0, 0, 1_000_000),
                ParameterInfo.choice("variable", POTENTIAL, SPIKES),
                ParameterInfo.series("expected", "v", Unit.NONE, LEAST_V));
    }

    @Override
    public Class<? extends Cell> judges() {
        return NetworkCell.class;
    }

    @Override
    public Optional<Text> mismatch(ParameterValues values) {
        List<Double> expected = values.series("expected");
        if (expected.isEmpty()) {
            return Optional.of(Measured.text("trace.empty"));
        }
        return expected.stream()
                .filter(value -> value != Math.rint(value))
                .findFirst()
                .map(value -> Measured.text("trace.notWhole", Numbers.readable(value)));
    }

    @Override
    public CheckResult judge(
            ParameterValues values, List<String> cells, int points, Evidence evidence) {
        return evidence.chipTrace(
                        cells.getFirst(),
                        values.word("chip"),
                        values.word("population"),
                        values.whole("neuron"),
                        values.series("expected").size())
                .judged(points, trace -> judge(values, points, trace));
    }

    private static CheckResult judge(ParameterValues values, int points, PotentialTrace trace) {
        int[] expected = values.series("expected").stream().mapToInt(Double::intValue).toArray();
        int[] actual = values.word("variable").equals(SPIKES) ? trace.spikes() : trace.v();
        int step = Arrays.mismatch(expected, actual);
        if (step < 0) {
            return CheckResult.share(
                    1,
                    points,
                    List.of(
                            Measured.text(
                                    "trace.equal",
                                    values.word("population"),
                                    values.whole("neuron"),
                                    values.word("variable"),
                                    expected.length)));
        }
        return CheckResult.none(
                points,
                List.of(
                        Measured.text(
                                "trace.differs",
                                values.word("population"),
                                values.whole("neuron"),
                                values.word("variable"),
                                step + 1,
                                actual[step],
                                expected[step],
                                step),
                        Measured.text("trace.whole", values.word("variable"), shown(actual))));
    }

    private static String shown(int[] values) {
        return Arrays.stream(values)
                .limit(SHOWN)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
