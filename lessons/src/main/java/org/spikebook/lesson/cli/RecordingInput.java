package org.spikebook.lesson.cli;

import org.spikebook.recording.Recording;
import org.spikebook.recording.document.RecordingReader;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A recording named on the command line. */
final class RecordingInput {

    /** Some ten million spikes. */
    private static final long MAX_BYTES = 128L << 20;

    private RecordingInput() {}

    static Recording read(Path file) throws StopException {
        byte[] bytes = InputFile.bytes(file, MAX_BYTES, "recordingTooLarge");
        String text = new String(bytes, StandardCharsets.UTF_8);
        return InputFile.content(file, RecordingReader.read(text));
    }
}
