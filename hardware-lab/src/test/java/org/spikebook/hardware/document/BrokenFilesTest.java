package org.spikebook.hardware.document;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.hardware.emulation.CrossbarRunner;
import org.spikebook.hardware.emulation.RegisterRunner;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Whatever is done to a file, reading it gives a value or problems with words, never an exception.
 */
class BrokenFilesTest {

    private static final int TRIES = 400;

    private static final List<String> STRANGE =
            List.of(
                    "-1",
                    "0",
                    "1e400",
                    "NaN",
                    "null",
                    "\"\"",
                    "[]",
                    "{}",
                    "true",
                    "99999999999999999999",
                    "[[[[",
                    "\u0000",
                    "1.5",
                    "\"@nobody\"",
                    "-0",
                    "{\"a\":{}}",
                    ",",
                    "\"\\u12\"");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void read_ofMutatedRegisterFile_neverThrows(long seed) throws IOException {
        mutate(
                resource("/org/spikebook/hardware/emulation/lava/14_delays.json"),
                seed,
                json -> {
                    Reading<RegisterFile> parsed = RegisterFileReader.read(json);
                    if (parsed instanceof Reading.Readable<RegisterFile>(RegisterFile file)) {
                        RegisterRunner.run(file.network());
                    }
                    return parsed;
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void read_ofMutatedCore_neverThrows(long seed) {
        mutate(
                CrossbarFileTest.CORE,
                seed,
                json -> {
                    Reading<CrossbarFile> parsed = CrossbarFileReader.read(json);
                    if (parsed instanceof Reading.Readable<CrossbarFile>(CrossbarFile file)) {
                        CrossbarRunner.run(file.core());
                    }
                    return parsed;
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void read_ofMutatedTrueNorth_neverThrows(long seed) throws IOException {
        mutate(own("truenorth"), seed, ChipSpecReader::read);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void read_ofMutatedChipFile_neverThrows(long seed) throws IOException {
        mutate(own("loihi1"), seed, ChipSpecReader::read);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void read_ofMutatedBaselines_neverThrows(long seed) throws IOException {
        mutate(resource("/org/spikebook/hardware/baseline/baselines.json"), seed, Baselines::read);
    }

    /** A bundled chip under an id that is not taken. */
    private static String own(String id) throws IOException {
        return resource("/org/spikebook/hardware/chips/" + id + ".json")
                .replace("\"" + id + "\"", "\"my-chip\"");
    }

    private static void mutate(
            String valid, long seed, Function<byte[], ? extends Reading<?>> reader) {
        SplittableRandom random = new SplittableRandom(seed);
        int refused = 0;
        for (int k = 0; k < TRIES; k++) {
            String broken = mutated(valid, random);
            Reading<?> parsed = reader.apply(broken.getBytes(UTF_8));
            if (parsed instanceof Reading.Unreadable<?>(List<Problem> problems)) {
                refused++;
                assertThat(problems).isNotEmpty().hasSizeLessThanOrEqualTo(100);
                assertThat(problems)
                        .allSatisfy(p -> {
                            assertThat(p.message()).isNotBlank();
                            assertThat(p.hint()).isNotBlank();
                        });
            }
        }
        assertThat(refused).isGreaterThan(TRIES / 2);
    }

    /** A value replaced by a strange one, a stretch cut out, or the end cut off. */
    private static String mutated(String valid, SplittableRandom random) {
        int at = random.nextInt(valid.length());
        return switch (random.nextInt(4)) {
            case 0 -> valid.substring(0, at);
            case 1 ->
                    valid.substring(0, at)
                            + valid.substring(Math.min(valid.length(), at + random.nextInt(1, 30)));
            default -> {
                int colon = valid.indexOf(':', at);
                int end = colon < 0 ? -1 : valid.indexOf(',', colon);
                yield end < 0
                        ? valid + STRANGE.get(random.nextInt(STRANGE.size()))
                        : valid.substring(0, colon + 1)
                                + STRANGE.get(random.nextInt(STRANGE.size()))
                                + valid.substring(end);
            }
        };
    }

    private static String resource(String name) throws IOException {
        try (var in = BrokenFilesTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
