package org.spikebook.cli;

import org.jspecify.annotations.Nullable;
import org.spikebook.cli.option.HelpOption;
import org.spikebook.cli.option.InputFile;
import org.spikebook.cli.option.Threads;
import org.spikebook.cli.option.UnusedOptions;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.Output;
import org.spikebook.cli.terminal.Progress;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.lesson.experiment.document.SweepWriter;
import org.spikebook.lesson.experiment.sweep.ParameterSweep;
import org.spikebook.lesson.experiment.sweep.SweepPlan;
import org.spikebook.lesson.experiment.sweep.SweepResult;
import org.spikebook.simulator.problem.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;

/**
 * {@code sweep NETWORK.json}: runs a network for each value of a parameter, as for an f-I curve.
 */
@Command(name = "sweep", resourceBundle = "org.spikebook.cli.usage")
final class SweepCommand implements Callable<Integer> {

    private static final int MOST = 10_000;

    private final Terminal terminal;

    @Spec private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "NETWORK.json", descriptionKey = "network")
    private Path file = Path.of("");

    @Option(names = "--parameter", paramLabel = "POINTER", required = true)
    private String parameter = "";

    @Option(names = "--from", paramLabel = "VALUE")
    private @Nullable Double from;

    @Option(names = "--to", paramLabel = "VALUE")
    private @Nullable Double to;

    @Option(names = "--steps", paramLabel = "N")
    private int steps = 11;

    @Option(names = "--values", paramLabel = "VALUE", split = ",")
    private double[] values = {};

    @Option(names = "--seeds", paramLabel = "N")
    private @Nullable Integer seeds;

    @Option(names = "--from-ms", paramLabel = "MS")
    private double fromMs;

    @Mixin private final Threads threads = new Threads();

    @Mixin private final HelpOption help = new HelpOption();

    @Mixin private final Output output = new Output();

    SweepCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws StopException {
        output.check();
        new UnusedOptions(command).refuseWithout("--from", "--steps");
        if (seeds != null && (seeds < 1 || seeds > MOST)) {
            throw StopException.badInput("--seeds", "seedsOutOfRange", seeds, MOST);
        }
        SweepPlan plan =
                new SweepPlan(
                        new InputFile(file).read(),
                        parameter,
                        values(),
                        SweepPlan.seedsTo(seeds == null ? 0 : seeds),
                        fromMs);
        SweepResult result = run(plan, threads.count());
        output.write(SweepWriter.write(result), terminal.out());
        if (!result.problems().isEmpty()) {
            throw StopException.failed(file.toString(), result.problems());
        }
        return ExitCode.DONE;
    }

    private SweepResult run(SweepPlan plan, int count) throws StopException {
        List<Problem> problems = new ArrayList<>();
        Optional<ParameterSweep> sweep =
                ParameterSweep.prepare(terminal.laboratory(), plan, problems);
        if (sweep.isEmpty()) {
            throw StopException.badInput(file.toString(), problems);
        }
        return sweep.get().run(count, Progress.of(terminal).ofRun()).orElseThrow();
    }

    private List<Double> values() throws StopException {
        if (values.length > 0 && from == null && to == null) {
            return DoubleStream.of(values).boxed().toList();
        }
        if (from == null || to == null || values.length > 0) {
            throw StopException.badInput("--from, --to, --values", "noValues");
        } else if (steps < 2 || steps > MOST) {
            throw StopException.badInput("--steps", "stepsOutOfRange", steps, 2, MOST);
        }
        return SweepPlan.evenly(from, to, steps);
    }
}
