package org.spikebook.lesson.check.trace;

import org.spikebook.hardware.emulation.RegisterNetwork;
import org.spikebook.hardware.emulation.RegisterRunner;
import org.spikebook.hardware.emulation.RegisterSynapses;
import org.spikebook.hardware.emulation.RegisterTrace;
import org.spikebook.hardware.quantization.integer.LoihiRegisters;
import org.spikebook.hardware.quantization.integer.SignMode;
import org.spikebook.hardware.quantization.integer.WeightFormat;
import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The answer to a question is the trace of one neuron of Loihi, computed by hand: whole numbers,
 * one for each step, separated by spaces or commas. What is right is what the emulator computes
 * from the registers, with one synapse and no bias. The feedback names the first step that differs
 * and what stands there, but not what is right: otherwise the trace could be asked out of it, step
 * by step.
 */
public final class TraceByHand implements Check {

    private static final int MOST_STEPS = 100;
    private static final int MOST_REGISTER = 4095;
    private static final int MOST_THRESHOLD = 131_071;
    private static final int MOST_WEIGHT = 255;
    private static final int WEIGHT_BITS = 8;
    private static final String CURRENT = "u";
    private static final String POTENTIAL = "v";
    private static final String SPIKES = "spikes";
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;]+");
    private static final Pattern WHOLE = Pattern.compile("[-" + Numbers.MINUS + "]?\\d{1,9}");

    @Override
    public String type() {
        return "traceByHand";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.choice("variable", POTENTIAL, CURRENT, SPIKES),
                ParameterInfo.whole("steps", "n", 20, 1, MOST_STEPS),
                ParameterInfo.whole("du", "\\delta_u", MOST_REGISTER, 0, MOST_REGISTER),
                ParameterInfo.whole("dv", "\\delta_v", 0, 0, MOST_REGISTER),
                ParameterInfo.whole("threshold", "\\theta", 100, 0, MOST_THRESHOLD),
                ParameterInfo.whole("weight", "w", 40, -MOST_WEIGHT, MOST_WEIGHT),
                ParameterInfo.whole("exponent", "p", 0, -8, 7),
                ParameterInfo.series("arrivals", "t", Unit.NONE, 1));
    }

    @Override
    public Class<? extends Cell> judges() {
        return QuestionCell.class;
    }

    @Override
    public Optional<Text> mismatch(ParameterValues values) {
        List<Double> arrivals = values.series("arrivals");
        if (arrivals.isEmpty()) {
            return Optional.of(Measured.text("trace.noArrivals"));
        }
        int steps = values.whole("steps");
        return arrivals.stream()
                .filter(step -> step != Math.rint(step) || step > steps)
                .findFirst()
                .map(step -> Measured.text("trace.noSuchStep", Numbers.readable(step), steps));
    }

    @Override
    public CheckResult judge(
            ParameterValues values, List<String> cells, int points, Evidence evidence) {
        return evidence.answer(cells.getFirst())
                .judged(
                        points,
                        answered ->
                                judge(
                                        values,
                                        points,
                                        answered.question(),
                                        written(evidence, cells.getFirst())));
    }

    private static String written(Evidence evidence, String cell) {
        return evidence.cell(cell)
                .filter(QuestionCell.class::isInstance)
                .map(question -> ((QuestionCell) question).writtenAnswer())
                .orElse("");
    }

    private static CheckResult judge(
            ParameterValues values, int points, String question, String written) {
        List<String> numbers =
                SEPARATORS.splitAsStream(written).filter(each -> !each.isEmpty()).toList();
        Optional<String> other =
                numbers.stream().filter(each -> !WHOLE.matcher(each).matches()).findFirst();
        if (other.isPresent()) {
            return CheckResult.none(
                    points, List.of(Measured.text("byHand.notWhole", question, other.get())));
        }
        int[] given =
                numbers.stream()
                        .mapToInt(each -> Integer.parseInt(each.replace(Numbers.MINUS, '-')))
                        .toArray();
        int[] right = trace(values);
        int first = Arrays.mismatch(right, given);
        if (first < 0) {
            return CheckResult.share(
                    1, points, List.of(Measured.text("byHand.equal", question, right.length)));
        }
        Text reason =
                first == given.length
                        ? Measured.text("byHand.tooFew", question, given.length, right.length)
                        : first == right.length
                                ? Measured.text("byHand.tooMany", question, right.length)
                                : Measured.text(
                                        "byHand.differs", question, first + 1, given[first], first);
        return CheckResult.none(points, List.of(reason));
    }

    /** One neuron; a spike arrives a step after it is sent, so that nothing happens before. */
    private static int[] trace(ParameterValues values) {
        int weight = values.whole("weight");
        WeightFormat format =
                new WeightFormat(
                        WEIGHT_BITS,
                        values.whole("exponent"),
                        weight < 0 ? SignMode.INHIBITORY : SignMode.EXCITATORY);
        RegisterSynapses synapses =
                new RegisterSynapses(
                        format, new int[][] {{format.stored(weight)}}, new int[][] {{0}});
        RegisterTrace trace =
                RegisterRunner.run(
                        new RegisterNetwork(
                                registers(values),
                                Optional.empty(),
                                synapses,
                                Optional.empty(),
                                Optional.empty(),
                                sent(values)));
        int[][] variable =
                switch (values.word("variable")) {
                    case CURRENT -> trace.u();
                    case SPIKES -> trace.outputs();
                    default -> trace.v();
                };
        return Arrays.stream(variable).skip(1).mapToInt(neurons -> neurons[0]).toArray();
    }

    private static LoihiRegisters registers(ParameterValues values) {
        return new LoihiRegisters(
                new int[] {values.whole("du")},
                new int[] {values.whole("dv")},
                new int[] {values.whole("threshold")},
                new int[] {0},
                new int[] {0},
                new int[] {1});
    }

    private static int[][] sent(ParameterValues values) {
        List<Double> arrivals = values.series("arrivals");
        return IntStream.rangeClosed(1, values.whole("steps") + 1)
                .mapToObj(step -> arrivals.contains((double) step) ? new int[] {0} : new int[0])
                .toArray(int[][]::new);
    }
}
