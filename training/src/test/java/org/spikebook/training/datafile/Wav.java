package org.spikebook.training.datafile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Makes WAV files from the definition of the format. */
public final class Wav {

    private Wav() {}

    /** A tone of half the greatest loudness. */
    public static byte[] tone(double hz, int rateHz, int bits, int channels, int samples) {
        int width = bits / 8;
        int data = samples * channels * width;
        ByteBuffer file = ByteBuffer.allocate(44 + data).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + data);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        file.putShort((short) 1).putShort((short) channels).putInt(rateHz);
        file.putInt(rateHz * channels * width).putShort((short) (channels * width));
        file.putShort((short) bits).put("data".getBytes(StandardCharsets.US_ASCII)).putInt(data);
        for (int i = 0; i < samples * channels; i++) {
            double value = 0.5 * Math.sin(2 * Math.PI * hz * (i / channels) / rateHz);
            put(file, value, bits);
        }
        return file.array();
    }

    private static void put(ByteBuffer file, double value, int bits) {
        if (bits == 8) {
            file.put((byte) Math.round(128 + 127 * value));
            return;
        }
        long whole = Math.round(value * (Math.scalb(1.0, bits - 1) - 1));
        for (int shift = 0; shift < bits; shift += 8) {
            file.put((byte) (whole >> shift));
        }
    }
}
