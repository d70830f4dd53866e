package org.spikebook.lesson.cli;

import org.spikebook.parameter.Problem;
import org.spikebook.recording.Recording;
import org.spikebook.recording.document.RecordingReader;
import org.spikebook.recording.document.RecordingReading;

import java.nio.file.Path;
import java.util.List;

/** A recording named on the command line. */
final class RecordingInput {

    private RecordingInput() {}

    static Recording read(Path file) throws StopException {
        return switch (RecordingReader.read(InputFile.read(file))) {
            case RecordingReading.Readable(Recording recording) -> recording;
            case RecordingReading.Unreadable(List<Problem> problems) ->
                    throw StopException.badInput(file.toString(), problems);
        };
    }
}
