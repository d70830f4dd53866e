package org.spikebook.training.datafile.format;

import org.spikebook.training.datafile.source.DataEntry;
import org.spikebook.training.datafile.source.DataFileErrors;
import org.spikebook.training.datafile.source.DataFiles;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.UnreadableDataException;
import org.spikebook.training.dataset.bundled.Cochlea;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * A sound of one channel; several channels are taken by their mean.
 *
 * @param values from -1 to 1
 * @param rateHz how many of them are a second
 */
@SuppressWarnings("ArrayRecordComponent")
public record WavSound(float[] values, float rateHz) {

    private static final int MOST_BYTES = 1 << 25;
    private static final int HEADER = 1 << 16;
    private static final double HIGHEST_RATE_HZ = 400_000;

    /**
     * Reads a WAV file of 8, 16, 24 or 32 bits.
     *
     * @throws UnreadableDataException if it is none, or longer than 32 MiB
     */
    public static WavSound read(DataFiles files, DataEntry entry) throws IOException {
        try (InputStream in = files.open(entry)) {
            return read(in, DataFileErrors.shown(entry.path()));
        }
    }

    /**
     * The same of a stream.
     *
     * @param path what it is called in messages
     */
    public static WavSound read(InputStream stream, String path) throws UnreadableDataException {
        try (InputStream in = new BufferedInputStream(stream, HEADER);
                AudioInputStream sound = AudioSystem.getAudioInputStream(in)) {
            AudioFormat format = sound.getFormat();
            requireKnown(format, path);
            byte[] bytes = sound.readNBytes(MOST_BYTES);
            if (sound.read(new byte[format.getFrameSize()]) > 0) {
                throw DataFileErrors.of("sound.long", path, MOST_BYTES >> 20);
            }
            return of(bytes, format);
        } catch (UnreadableDataException e) {
            throw e;
        } catch (UnsupportedAudioFileException e) {
            throw DataFileErrors.of("sound.none", path);
        } catch (IOException | RuntimeException e) {
            // the readers of the JDK have no single exception for damaged files
            throw DataFileErrors.of("sound.damaged", path);
        }
    }

    /**
     * What the cochlea hears of it.
     *
     * @throws UnreadableDataException if it has too few values a second, or too many
     */
    public Sample.Series heardBy(Cochlea cochlea, String path) throws UnreadableDataException {
        if (!(rateHz >= Cochlea.LEAST_RATE_HZ && rateHz <= HIGHEST_RATE_HZ)) {
            throw DataFileErrors.of(
                    "sound.rate", path, rateHz, Cochlea.LEAST_RATE_HZ, HIGHEST_RATE_HZ);
        }
        return cochlea.listen(values, rateHz);
    }

    private static void requireKnown(AudioFormat format, String path)
            throws UnreadableDataException {
        int bits = format.getSampleSizeInBits();
        boolean signed = format.getEncoding().equals(AudioFormat.Encoding.PCM_SIGNED);
        boolean unsigned = format.getEncoding().equals(AudioFormat.Encoding.PCM_UNSIGNED);
        boolean known =
                (signed && (bits == 16 || bits == 24 || bits == 32))
                        || (bits == 8 && (signed || unsigned));
        int channels = format.getChannels();
        boolean whole = format.getFrameSize() == channels * bits / Byte.SIZE && channels > 0;
        if (!known || !whole || !(format.getSampleRate() > 0)) {
            throw DataFileErrors.of("sound.kind", path, format.getEncoding(), bits);
        }
    }

    private static WavSound of(byte[] bytes, AudioFormat format) {
        int frames = bytes.length / format.getFrameSize();
        int channels = format.getChannels();
        int width = format.getSampleSizeInBits() / Byte.SIZE;
        float[] values = new float[frames];
        for (int frame = 0; frame < frames; frame++) {
            double sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                int at = frame * format.getFrameSize() + channel * width;
                sum += value(bytes, at, width, format);
            }
            values[frame] = (float) (sum / channels);
        }
        return new WavSound(values, format.getSampleRate());
    }

    /** The value of {@code width} bytes, from -1 to 1. */
    private static double value(byte[] bytes, int at, int width, AudioFormat format) {
        if (format.getEncoding().equals(AudioFormat.Encoding.PCM_UNSIGNED)) {
            return ((bytes[at] & 0xff) - 128) / 128.0;
        }
        int value = 0;
        for (int i = 0; i < width; i++) {
            int next = format.isBigEndian() ? at + i : at + width - 1 - i;
            value = (value << Byte.SIZE) | (bytes[next] & 0xff);
        }
        int shift = Integer.SIZE - width * Byte.SIZE;
        return (value << shift >> shift) / StrictMath.scalb(1.0, width * Byte.SIZE - 1);
    }
}
