package org.spikebook.cli.option;

import org.spikebook.cli.terminal.StopException;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.document.RecordingReader;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A recording named on the command line. */
public final class RecordingInput {

    /** Some ten million spikes. */
    private static final long MAX_BYTES = 128L << 20;

    private RecordingInput() {}

    public static Recording read(Path file) throws StopException {
        byte[] bytes = new InputFile(file).bytes(MAX_BYTES, "recordingTooLarge");
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new InputFile(file).content(RecordingReader.read(text));
    }
}
