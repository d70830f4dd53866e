package org.spikebook.cli.option;

import org.spikebook.cli.terminal.StopException;
import org.spikebook.training.datafile.event.CameraRecording;
import org.spikebook.training.datafile.event.EventFile;
import org.spikebook.training.dataset.UnreadableDataException;
import org.spikebook.training.document.RecordingNetworkWriter;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Which part of the recording of an event camera becomes a stimulus. */
public final class RecordingPart {

    private static final int MOST_EVENTS = 50_000_000;
    private static final double LONGEST_MS = 1e7;

    @Option(names = "--from-ms", paramLabel = "MS", descriptionKey = "recordingFromMs")
    private double fromMs;

    @Option(names = "--to-ms", paramLabel = "MS", descriptionKey = "recordingToMs")
    private double toMs = LONGEST_MS;

    /** A network document that shows this part of a recording. */
    public String network(Path file, double dtMs) throws StopException {
        if (!(fromMs >= 0 && toMs > fromMs && toMs <= LONGEST_MS)) {
            throw StopException.badInput("--from-ms, --to-ms", "partOutOfRange", LONGEST_MS);
        }
        String name = String.valueOf(file.getFileName());
        return new InputFile(file)
                .content(RecordingNetworkWriter.write(read(file, name), name, fromMs, toMs, dtMs));
    }

    private static CameraRecording read(Path file, String name) throws StopException {
        try {
            return EventFile.read(Files.newInputStream(file), name, MOST_EVENTS);
        } catch (UnreadableDataException e) {
            throw StopException.badInput(file.toString(), List.of(e.problem()));
        } catch (IOException e) {
            throw StopException.badInput(
                    file.toString(), "readFailed", String.valueOf(e.getMessage()));
        }
    }
}
