package org.spikebook.training.datafile.format;

import org.spikebook.simulator.network.Shape;
import org.spikebook.training.datafile.event.CameraRecording;
import org.spikebook.training.datafile.event.EventFile;
import org.spikebook.training.datafile.source.DataEntry;
import org.spikebook.training.datafile.source.DataFileErrors;
import org.spikebook.training.datafile.source.DataFiles;
import org.spikebook.training.datafile.source.LimitedReading;
import org.spikebook.training.dataset.Sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Recordings of event cameras in class folders, of any format that {@link EventFile} knows. The
 * time of each begins with its first event; all are seen as if by the largest camera among them.
 */
public final class EventFormat implements DataFormat {

    private static final int BYTES_OF_AN_EVENT = 8;

    @Override
    public String type() {
        return "events";
    }

    @Override
    public boolean recognizes(DataFiles files) {
        return LabeledFiles.exist(files, EventFile.ENDINGS);
    }

    @Override
    public Samples read(DataFiles files, LimitedReading reading) throws IOException {
        if (files.entries().size() == 1) {
            throw DataFileErrors.of("oneRecording", files.name());
        }
        LabeledFiles labeled = LabeledFiles.of(files, EventFile.ENDINGS);
        int columns = 1;
        int rows = 1;
        long events = 0;
        List<Sample.Events> samples = new ArrayList<>();
        for (DataEntry entry : labeled.entries()) {
            reading.checkTime();
            CameraRecording recording = recording(files, entry, reading);
            columns = Math.max(columns, recording.width());
            rows = Math.max(rows, recording.height());
            events += recording.count();
            reading.checkMemory(events * BYTES_OF_AN_EVENT);
            samples.add(recording.sample(CameraRecording.WIDEST));
        }
        for (Sample.Events sample : samples) {
            CameraRecording.narrow(sample.lines(), columns);
        }
        return labeled.samples(Shape.of(rows, columns, 2), new SampleBlock.Events(samples));
    }

    private static CameraRecording recording(
            DataFiles files, DataEntry entry, LimitedReading reading) throws IOException {
        int most = reading.mostBytes() / (2 * BYTES_OF_AN_EVENT);
        return EventFile.read(files.open(entry), DataFileErrors.shown(entry.path()), most);
    }
}
