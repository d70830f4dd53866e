package org.spikebook.lesson.cli;

import org.spikebook.parameter.Problem;
import org.spikebook.recording.Recording;
import org.spikebook.recording.document.RecordingReader;
import org.spikebook.recording.document.RecordingReading;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A recording named on the command line. */
final class RecordingInput {

    /** Some ten million spikes. */
    private static final long MAX_BYTES = 128L << 20;

    private RecordingInput() {}

    static Recording read(Path file) throws StopException {
        byte[] bytes = InputFile.bytes(file, MAX_BYTES, "recordingTooLarge");
        return switch (RecordingReader.read(new String(bytes, StandardCharsets.UTF_8))) {
            case RecordingReading.Readable(Recording recording) -> recording;
            case RecordingReading.Unreadable(List<Problem> problems) ->
                    throw StopException.badInput(file.toString(), problems);
        };
    }
}
