package org.spikebook.training.datafile;

import org.spikebook.training.datafile.format.WavSound;
import org.spikebook.training.datafile.source.DataFileErrors;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.UnreadableDataException;
import org.spikebook.training.dataset.bundled.Cochlea;

import java.io.ByteArrayInputStream;

/** One WAV file as the cochlea of words hears it: as a sample of the sets of sounds. */
public final class WavSample {

    private WavSample() {}

    /**
     * Listens to a file.
     *
     * @param name of the file, for messages
     * @throws UnreadableDataException if it is damaged, empty or not a WAV file, or its rate is of
     *     another world; says which
     */
    public static Sample.Series listen(String name, byte[] wav) throws UnreadableDataException {
        String shown = DataFileErrors.shown(name);
        WavSound sound = WavSound.read(new ByteArrayInputStream(wav), shown);
        if (sound.values().length == 0) {
            throw DataFileErrors.of("sound.empty", shown);
        }
        return sound.heardBy(Cochlea.standard(), shown);
    }
}
