package org.spikebook.training.datafile.format;

import org.spikebook.simulator.network.Shape;
import org.spikebook.training.datafile.source.DataFiles;
import org.spikebook.training.datafile.source.LimitedReading;

import java.io.IOException;
import java.util.Set;

/**
 * Pictures (PNG, JPEG, GIF, BMP) in class folders. All are made gray, by 0.299 R + 0.587 G + 0.114
 * B with what is transparent taken for white, and brought to one size: that of the first picture,
 * or, if that is larger than 64 x 64, to the size with its proportions whose longer side is 32.
 */
public final class ImageFormat implements DataFormat {

    private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif", "bmp");
    private static final int KEPT = 64;
    private static final int LONGER = 32;

    @Override
    public String type() {
        return "images";
    }

    @Override
    public boolean recognizes(DataFiles files) {
        return LabeledFiles.exist(files, ENDINGS);
    }

    @Override
    public Samples read(DataFiles files, LimitedReading reading) throws IOException {
        LabeledFiles labeled = LabeledFiles.of(files, ENDINGS);
        GrayImage first = GrayImage.read(files, labeled.entries().getFirst());
        int longer = Math.max(first.width(), first.height());
        boolean kept = longer <= KEPT;
        int width = kept ? first.width() : Math.max(1, first.width() * LONGER / longer);
        int height = kept ? first.height() : Math.max(1, first.height() * LONGER / longer);
        int count = labeled.entries().size();
        reading.checkSize(count, (long) width * height);
        byte[] values = new byte[count * width * height];
        for (int sample = 0; sample < count; sample++) {
            reading.checkTime();
            GrayImage.read(files, labeled.entries().get(sample))
                    .scale(width, height, values, sample * width * height);
        }
        return labeled.samples(Shape.of(height, width, 1), new SampleBlock.Bytes(values, 255));
    }
}
