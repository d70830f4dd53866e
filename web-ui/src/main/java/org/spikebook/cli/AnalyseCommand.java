package org.spikebook.cli;

import org.spikebook.cli.option.AnalysisOptions;
import org.spikebook.cli.option.DistanceOptions;
import org.spikebook.cli.option.HelpOption;
import org.spikebook.cli.option.ObservedNeurons;
import org.spikebook.cli.option.PsthOptions;
import org.spikebook.cli.option.RecordingInput;
import org.spikebook.cli.option.UnusedOptions;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.Output;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.simulator.analysis.AnalysisSettings;
import org.spikebook.simulator.analysis.SpikeAnalysis;
import org.spikebook.simulator.analysis.SpikeTrains;
import org.spikebook.simulator.analysis.TraceAnalysis;
import org.spikebook.simulator.analysis.document.AnalysisWriter;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.SpikeRaster;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/** {@code analyse RECORDING.json}: what the spikes and traces of a recording say in numbers. */
@Command(name = "analyse", resourceBundle = "org.spikebook.cli.usage")
final class AnalyseCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "RECORDING.json", descriptionKey = "recording")
    private Path file = Path.of("");

    @Option(names = "--of", paramLabel = "RECORDER")
    private List<String> chosen = List.of();

    @Option(names = "--each")
    private boolean each;

    @Mixin private final ObservedNeurons observed = new ObservedNeurons();

    @Mixin private final AnalysisOptions window = new AnalysisOptions();

    @Mixin private final PsthOptions psth = new PsthOptions();

    @Mixin private final DistanceOptions distance = new DistanceOptions();

    @Mixin private final HelpOption help = new HelpOption();

    @Mixin private final Output output = new Output();

    AnalyseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws StopException {
        output.check();
        new UnusedOptions(command).refuseWithout("--with", "--tau-ms", "--cost-per-ms");
        new UnusedOptions(command).refuseWithout("--onsets-ms", "--psth-ms");
        Recording recording = RecordingInput.read(file);
        Set<String> recorders = recorders(recording);
        AnalysisSettings settings = window.settings(recording.dtMs(), recording.steps());
        Optional<Recording> other = distance.read(recording);
        observed.read();
        AnalysisWriter writer = new AnalysisWriter(recording, settings);
        for (Map.Entry<String, SpikeRaster> entry : recording.spikes().entrySet()) {
            String recorder = entry.getKey();
            if (recorders.contains(recorder)) {
                SpikeAnalysis analysis =
                        SpikeAnalysis.of(
                                entry.getValue(),
                                observed.count(recorder, entry.getValue()),
                                recording.dtMs(),
                                settings);
                write(recorder, analysis, settings, other, writer);
            }
        }
        recording
                .traces()
                .forEach((recorder, trace) -> {
                    if (recorders.contains(recorder)) {
                        writer.write(recorder, TraceAnalysis.of(trace, recording.dtMs(), settings));
                    }
                });
        output.write(writer.text(), terminal.out());
        return ExitCode.DONE;
    }

    private Set<String> recorders(Recording recording) throws StopException {
        Set<String> known = new TreeSet<>(recording.spikes().keySet());
        known.addAll(recording.traces().keySet());
        for (String recorder : chosen) {
            if (!known.contains(recorder)) {
                throw StopException.badInput(
                        "--of", "noSuchRecorder", recorder, String.join(", ", known));
            }
        }
        return chosen.isEmpty() ? known : Set.copyOf(chosen);
    }

    private void write(
            String recorder,
            SpikeAnalysis analysis,
            AnalysisSettings settings,
            Optional<Recording> other,
            AnalysisWriter writer)
            throws StopException {
        SpikeTrains trains = analysis.trains();
        writer.write(recorder, analysis);
        if (each) {
            writer.writeEach(recorder, analysis);
        }
        psth.of(trains, settings).ifPresent(found -> writer.write(recorder, found));
        if (other.isPresent()) {
            SpikeTrains others = distance.trains(other.get(), recorder, settings);
            writer.write(
                    recorder,
                    distance.between(trains, others),
                    distance.tauMs(),
                    distance.costPerMs());
        }
    }
}
