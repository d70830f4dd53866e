package org.spikebook.training.datafile.format;

import org.spikebook.training.datafile.source.DataEntry;
import org.spikebook.training.datafile.source.DataFileErrors;
import org.spikebook.training.datafile.source.DataFiles;
import org.spikebook.training.datafile.source.LimitedReading;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.bundled.Cochlea;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * WAV files in class folders, heard by the {@linkplain Cochlea#standard standard cochlea}. Its
 * values are kept in 256 steps.
 */
public final class SoundFormat implements DataFormat {

    private static final Set<String> ENDINGS = Set.of("wav");

    @Override
    public String type() {
        return "sounds";
    }

    @Override
    public boolean recognizes(DataFiles files) {
        return LabeledFiles.exist(files, ENDINGS);
    }

    @Override
    public Samples read(DataFiles files, LimitedReading reading) throws IOException {
        LabeledFiles labeled = LabeledFiles.of(files, ENDINGS);
        Cochlea cochlea = Cochlea.standard();
        reading.checkSize(labeled.entries().size(), (long) cochlea.frames() * cochlea.bands());
        List<byte[]> samples = new ArrayList<>();
        for (DataEntry entry : labeled.entries()) {
            reading.checkTime();
            samples.add(heard(cochlea, files, entry));
        }
        return labeled.samples(
                cochlea.shape(),
                new SampleBlock.Series(samples, cochlea.frames(), cochlea.frameMs()));
    }

    private static byte[] heard(Cochlea cochlea, DataFiles files, DataEntry entry)
            throws IOException {
        Sample.Series series =
                WavSound.read(files, entry).heardBy(cochlea, DataFileErrors.shown(entry.path()));
        byte[] values = new byte[series.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) Math.round(series.values()[i] * SampleBlock.Series.FULL_SCALE);
        }
        return values;
    }
}
