package org.spikebook.training.document;

import org.spikebook.simulator.model.stimulus.EventRecording;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.training.datafile.event.CameraRecording;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a network document whose only part is the recording of an event camera as a stimulus. */
public final class RecordingNetworkWriter {

    private static final int MOST_CHARACTERS = 15 << 20;
    private static final int LONGEST_EVENT = 32;
    private static final double US_PER_MS = 1000;

    private RecordingNetworkWriter() {}

    /**
     * A document that shows the events of a part of a recording and records them; time begins with
     * the part.
     *
     * @param name of the network
     * @param fromMs beginning of the part, after the first event
     * @param toMs its end
     * @param dtMs time step
     */
    public static Reading<String> write(
            CameraRecording recording, String name, double fromMs, double toMs, double dtMs) {
        StringBuilder events = new StringBuilder();
        long start = recording.timesUs()[0] + (long) (fromMs * US_PER_MS);
        long lastUs = 0;
        for (int i = 0; i < recording.count(); i++) {
            long timeUs = recording.timesUs()[i] - start;
            if (timeUs >= 0 && timeUs < (toMs - fromMs) * US_PER_MS) {
                lastUs = timeUs;
                append(events, timeUs, recording, i);
            }
            if (events.length() > MOST_CHARACTERS - LONGEST_EVENT) {
                return failed(
                        "recording.long",
                        Numbers.readable(Math.floor(fromMs + lastUs / US_PER_MS)));
            }
        }
        return events.isEmpty()
                ? failed("recording.empty", Numbers.readable(fromMs), Numbers.readable(toMs))
                : new Reading.Readable<>(
                        document(recording, name, events.toString(), lastUs / US_PER_MS, dtMs));
    }

    private static Reading<String> failed(String code, Object... args) {
        return Reading.unreadable(Problem.of(RecordingNetworkWriter.class, "", code, args));
    }

    private static void append(
            StringBuilder events, long timeUs, CameraRecording recording, int i) {
        events.append(timeUs)
                .append(',')
                .append(recording.x()[i])
                .append(',')
                .append(recording.y()[i])
                .append(',')
                .append(recording.polarities()[i])
                .append('\n');
    }

    private static String document(
            CameraRecording recording, String name, String events, double lastMs, double dtMs) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", "spikebook/network/1");
        tree.put("name", name);
        ObjectNode camera = tree.putArray("stimuli").addObject();
        camera.put("id", "camera");
        camera.putArray("shape").add(recording.height()).add(recording.width()).add(2);
        camera.put("size", recording.height() * recording.width() * 2);
        camera.put("type", EventRecording.TYPE);
        camera.put("events", events);
        ObjectNode recorder = tree.putArray("recorders").addObject();
        recorder.put("id", "events").put("of", "camera").put("record", "spikes");
        ObjectNode run = tree.putObject("run");
        run.put("dtMs", dtMs);
        run.put("durationMs", dtMs * (Math.floor(lastMs / dtMs) + 1));
        run.put("seed", 1);
        return JsonTree.print(tree);
    }
}
