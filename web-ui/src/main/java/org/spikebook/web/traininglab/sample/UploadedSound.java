package org.spikebook.web.traininglab.sample;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.datafile.WavSample;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.UnreadableDataException;

/** A sound file that a user gave to a network to listen to. */
public sealed interface UploadedSound {

    /** What the cochlea hears. */
    record Heard(Sample.Series series) implements UploadedSound {}

    /** It cannot be listened to: why. */
    record Refused(Problem problem) implements UploadedSound {}

    /** Reads a WAV file. */
    static UploadedSound of(String name, byte[] wav) {
        try {
            return new Heard(WavSample.listen(name, wav));
        } catch (UnreadableDataException e) {
            return new Refused(e.problem());
        }
    }
}
