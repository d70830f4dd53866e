package org.spikebook.web.traininglab.sample;

import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.bundled.Cochlea;
import org.spikebook.training.dataset.bundled.ToneBank;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** What the cochlea heard of a sound, made audible again. */
public final class SampleSound {

    private static final int RATE_HZ = 16_000;
    private static final int BITS = 16;

    private static final ToneBank TONES = new ToneBank(Cochlea.standard());

    private SampleSound() {}

    /** Whether a sample is something heard. */
    public static boolean isHeard(Sample sample) {
        return TONES.plays(sample);
    }

    /** A WAV file of {@value #RATE_HZ} values a second, {@value #BITS} bits, one channel. */
    public static byte[] wav(Sample.Series heard) {
        float[] sound = TONES.sound(heard, RATE_HZ);
        ByteBuffer values =
                ByteBuffer.allocate(sound.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : sound) {
            values.putShort((short) Math.round(value * Short.MAX_VALUE));
        }
        AudioFormat format = new AudioFormat(RATE_HZ, BITS, 1, true, false);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (AudioInputStream stream =
                new AudioInputStream(
                        new ByteArrayInputStream(values.array()), format, sound.length)) {
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
