package org.spikebook.training.dataset.bundled;

import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.SampleForm;
import org.spikebook.training.dataset.SampleSource;
import org.spikebook.training.dataset.SampleValues;
import org.spikebook.training.dataset.SplitSizes;

import java.util.List;

/** Spoken words as the cochlea hears them; the files are made by {@code SpokenDigitsMaker}. */
final class SoundData {

    private static final Cochlea COCHLEA = Cochlea.standard();
    private static final float FULL_SCALE = 63;

    static final DatasetInfo SPOKEN_DIGITS =
            DatasetInfo.bundled(
                            "spokenDigits",
                            COCHLEA.shape(),
                            List.of(
                                    "zero", "one", "two", "three", "four", "five", "six", "seven",
                                    "eight", "nine"),
                            new SplitSizes(3360, 480, 840))
                    .withForm(SampleForm.SERIES);

    private SoundData() {}

    /** Voice by voice; the voices of the parts are different ones. */
    static Dataset spokenDigits() {
        byte[] frames = BundledData.idx("spokenDigits/frames-idx3-ubyte.gz");
        byte[] labels = BundledData.idx("spokenDigits/labels-idx1-ubyte.gz");
        SampleSource still =
                new SampleValues.Bytes(frames, FULL_SCALE)
                        .samples(COCHLEA.frames() * COCHLEA.bands());
        return Dataset.of(
                SPOKEN_DIGITS,
                index ->
                        new Sample.Series(
                                ((Sample.Still) still.sample(index)).values(),
                                COCHLEA.frames(),
                                COCHLEA.frameMs()),
                labels);
    }
}
