package org.spikebook.training.dataset;

import org.spikebook.training.dataset.bundled.Cochlea;
import org.spikebook.training.random.CounterStream;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the files of {@code spokenDigits} by espeak-ng 1.52.0, which must be installed: {@code java
 * SpokenDigitsMaker DIRECTORY}. Ten words by each voice, {@value #RENDITIONS} times, each time in
 * another accent, at another speed and pitch, through {@link Cochlea#standard} and rounded to
 * {@value #LEVELS} levels. The same program makes the same files.
 */
public final class SpokenDigitsMaker {

    static final int LEVELS = 63;

    private static final int RENDITIONS = 6;
    private static final int HEADER_BYTES = 44;
    private static final double RATE_HZ = 22_050;

    private static final List<String> WORDS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private static final List<String> ACCENTS =
            List.of(
                    "en-us",
                    "en-us-nyc",
                    "en-gb",
                    "en-gb-scotland",
                    "en-gb-x-gbclan",
                    "en-gb-x-gbcwmd",
                    "en-gb-x-rp",
                    "en-029");

    private static final String TRAIN =
            "m1 m2 m4 m5 m7 f1 f3 f4 klatt klatt3 klatt4 klatt5 klatt6 Alex Andrea Andy Annie Gene"
                    + " Gene2 Henrique Jacky Lee Mario Michael adam anika antonio aunty belinda"
                    + " boris david edward edward2 grandma gustave ian iven iven2 iven3 iven4 john"
                    + " linda marcelo max michel miguel norbert paul quincy rob robert shelby steph"
                    + " steph2 steph3 victor";
    private static final String VALIDATION = "m8 f5 Hugo Diogo caleb travis kaukovalta Nguyen";
    private static final String TEST =
            "m3 m6 f2 klatt2 Alicia Marco Denis benjamin ed grandpa pablo pedro sandro zac";

    private SpokenDigitsMaker() {}

    public static void main(String[] args) throws IOException {
        List<String> voices =
                Arrays.stream(Split.values()).flatMap(part -> voices(part).stream()).toList();
        int samples = voices.size() * RENDITIONS * WORDS.size();
        Cochlea cochlea = Cochlea.standard();
        Path directory = Files.createDirectories(Path.of(args[0]));
        try (DataOutputStream frames = idx(directory.resolve("frames-idx3-ubyte.gz"), 3);
                DataOutputStream labels = idx(directory.resolve("labels-idx1-ubyte.gz"), 1)) {
            frames.writeInt(samples);
            frames.writeInt(cochlea.frames());
            frames.writeInt(cochlea.bands());
            labels.writeInt(samples);
            for (int sample = 0; sample < samples; sample++) {
                int label = sample % WORDS.size();
                String voice = voices.get(sample / (RENDITIONS * WORDS.size()));
                float[] sound = spoken(WORDS.get(label), voice, sample);
                for (float value : cochlea.listen(sound, RATE_HZ).values()) {
                    frames.writeByte(Math.round(value * LEVELS));
                }
                labels.writeByte(label);
            }
        }
    }

    /** The voices of a part, variants of espeak-ng. */
    public static List<String> voices(Split part) {
        String names =
                switch (part) {
                    case TRAIN -> TRAIN;
                    case VALIDATION -> VALIDATION;
                    case TEST -> TEST;
                };
        return List.of(names.split(" "));
    }

    private static DataOutputStream idx(Path file, int dimensions) throws IOException {
        DataOutputStream out =
                new DataOutputStream(
                        new GZIPOutputStream(Files.newOutputStream(file), 1 << 16) {
                            {
                                def.setLevel(Deflater.BEST_COMPRESSION);
                            }
                        });
        out.writeInt(0x0800 | dimensions);
        return out;
    }

    private static float[] spoken(String word, String voice, int sample) throws IOException {
        long stream = CounterStream.child(CounterStream.ofSeed(1990), sample);
        String accent = ACCENTS.get((int) (CounterStream.uniform(stream, 0) * ACCENTS.size()));
        int wordsPerMinute = 120 + (int) (CounterStream.uniform(stream, 1) * 100);
        int pitch = 20 + (int) (CounterStream.uniform(stream, 2) * 60);
        Process process =
                new ProcessBuilder(
                                "espeak-ng",
                                "-v",
                                accent + "+" + voice,
                                "-s",
                                String.valueOf(wordsPerMinute),
                                "-p",
                                String.valueOf(pitch),
                                "--stdout",
                                word)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (InputStream in = process.getInputStream()) {
            return samples(in.readAllBytes());
        }
    }

    private static float[] samples(byte[] wav) {
        ByteBuffer buffer =
                ByteBuffer.wrap(wav, HEADER_BYTES, wav.length - HEADER_BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN);
        float[] samples = new float[buffer.remaining() / 2];
        for (int n = 0; n < samples.length; n++) {
            samples[n] = buffer.getShort() / 32_768f;
        }
        return samples;
    }
}
