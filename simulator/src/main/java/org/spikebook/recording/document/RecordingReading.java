package org.spikebook.recording.document;

import org.spikebook.parameter.Problem;
import org.spikebook.recording.Recording;

import java.util.List;

/** What came of reading a recording. */
public sealed interface RecordingReading {

    /** It is a recording. */
    record Readable(Recording recording) implements RecordingReading {}

    /** It is none: the reasons. */
    record Unreadable(List<Problem> problems) implements RecordingReading {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
