package org.spikebook.cli.option;

import org.jspecify.annotations.Nullable;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.simulator.analysis.AnalysisSettings;
import org.spikebook.simulator.problem.Problem;

import picocli.CommandLine.Option;

import java.util.List;

/** Which part of a recording is analyzed, and in which bins. */
public final class AnalysisOptions {

    @Option(names = "--from-ms", paramLabel = "MS", descriptionKey = "fromMs")
    private @Nullable Double fromMs;

    @Option(names = "--to-ms", paramLabel = "MS", descriptionKey = "toMs")
    private @Nullable Double toMs;

    @Option(names = "--bin-ms", paramLabel = "MS", descriptionKey = "binMs")
    private @Nullable Double binMs;

    @Option(names = "--count-ms", paramLabel = "MS", descriptionKey = "countMs")
    private @Nullable Double countMs;

    @Option(names = "--spectrum-bin-ms", paramLabel = "MS", descriptionKey = "spectrumBinMs")
    private @Nullable Double spectrumBinMs;

    /** The settings for a run of so many steps, which they fit. */
    public AnalysisSettings settings(double dtMs, int steps) throws StopException {
        AnalysisSettings usual = AnalysisSettings.of(or(fromMs, 0), or(toMs, steps * dtMs), dtMs);
        AnalysisSettings settings =
                new AnalysisSettings(
                        usual.fromMs(),
                        usual.toMs(),
                        or(binMs, usual.binMs()),
                        or(countMs, usual.countMs()),
                        or(spectrumBinMs, usual.spectrumBinMs()));
        List<Problem> problems = settings.problems(dtMs, steps);
        if (!problems.isEmpty()) {
            throw StopException.badInput("options", problems);
        }
        return settings;
    }

    private static double or(@Nullable Double given, double usual) {
        return given == null ? usual : given;
    }
}
