package org.spikebook.training.datafile.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.UnreadableDataException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

class EventFileTest {

    private static final int MOST = 100_000;

    private static final List<Recordings.Event> EVENTS = Recordings.random(400, 7);

    /** A recording of the same events in each format, by file name. */
    static Map<String, byte[]> recordings() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("wave.bin", Recordings.nMnist(EVENTS));
        files.put("wave2.aedat", Recordings.aedat2(EVENTS));
        files.put("wave3.aedat", Recordings.aedat3(EVENTS));
        files.put("wave.aedat4", Aedat4File.of(EVENTS, 0));
        files.put("wave-lz4.aedat4", Aedat4File.of(EVENTS, 1));
        files.put("wave-zstd.aedat4", Aedat4File.of(EVENTS, 3));
        files.put("wave2.raw", Recordings.evt2(EVENTS));
        files.put("wave3.raw", Recordings.evt3(EVENTS));
        files.put("wave.dat", Recordings.dat(EVENTS));
        files.put("wave.es", Recordings.eventStream(EVENTS));
        return files;
    }

    static List<String> names() {
        return List.copyOf(recordings().keySet());
    }

    private static CameraRecording read(String name, byte[] bytes) throws IOException {
        return EventFile.read(new ByteArrayInputStream(bytes), name, MOST);
    }

    private static List<Recordings.Event> events(CameraRecording recording) {
        List<Recordings.Event> events = new ArrayList<>();
        for (int i = 0; i < recording.count(); i++) {
            events.add(
                    new Recordings.Event(
                            recording.timesUs()[i],
                            recording.x()[i],
                            recording.y()[i],
                            recording.polarities()[i]));
        }
        return events;
    }

    @ParameterizedTest
    @MethodSource("names")
    void read_everyFormat_givesTheSameEvents(String name) throws IOException {
        CameraRecording recording = read(name, recordings().get(name));
        assertThat(events(recording)).isEqualTo(EVENTS);
        assertThat(recording.width()).isBetween(120, 128);
        assertThat(recording.height()).isBetween(120, 128);
    }

    /** Ends in events or in a problem, wherever the file is cut or changed. */
    @ParameterizedTest
    @MethodSource("names")
    void read_brokenFiles_sayWhatIsWrong(String name) throws IOException {
        byte[] good = recordings().get(name);
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 300; i++) {
            tryReading(name, Arrays.copyOf(good, random.nextInt(good.length)));
            byte[] changed = good.clone();
            for (int k = random.nextInt(1, 5); k > 0; k--) {
                changed[random.nextInt(i % 2 == 0 ? Math.min(300, good.length) : good.length)] =
                        (byte) random.nextInt(256);
            }
            tryReading(name, changed);
            byte[] noise = new byte[random.nextInt(2000)];
            random.nextBytes(noise);
            tryReading(name, noise);
        }
        for (byte[] other : recordings().values()) {
            tryReading(name, other);
        }
    }

    private static void tryReading(String name, byte[] bytes) throws IOException {
        try {
            assertThat(read(name, bytes).count()).isPositive();
        } catch (UnreadableDataException e) {
            assertThat(e.problem().message()).startsWith(name);
            assertThat(e.problem().hint()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void read_cutInTheMidstOfAnEvent_saysAtWhichByte(String name) {
        byte[] good = recordings().get(name);
        byte[] cut = Arrays.copyOf(good, good.length - 1);
        assertThatThrownBy(() -> read(name, cut))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining(" after " + cut.length + " bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "% evt 2.1\n% end\n        ",
                "#!AER-DAT1.0\r\n        ",
                "#!AER-DAT3.1\r\n#Format: Serial-TS\r\n#!END-HEADER\r\n",
                "Event Stream\0\1\0\1........",
                "Event Stream\2\0\0\2........",
                "no recording",
                ""
            })
    void read_otherVersions_areRefusedByName(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read("wave.raw", bytes))
                .isInstanceOfSatisfying(
                        UnreadableDataException.class,
                        e -> assertThat(e.problem().code()).isIn("unknown", "version", "none"));
    }

    @Test
    void read_evt3Vectors_areOneEventForEachBit() throws IOException {
        ByteBuffer file = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        file.put("% evt 3.0\n% end\n".getBytes(StandardCharsets.US_ASCII));
        for (int word : new int[] {0x8001, 0x6002, 0x0005, 0x3000 | 1 << 11 | 10, 0x4801, 0x5081}) {
            file.putShort((short) word);
        }
        byte[] bytes = Arrays.copyOf(file.array(), file.position());
        assertThat(events(read("v.raw", bytes)))
                .containsExactly(
                        new Recordings.Event(4098, 10, 5, 1),
                        new Recordings.Event(4098, 21, 5, 1),
                        new Recordings.Event(4098, 22, 5, 1),
                        new Recordings.Event(4098, 29, 5, 1));
    }

    @Test
    void read_clockThatBeginsAgain_continues() throws IOException {
        List<Recordings.Event> late = new ArrayList<>();
        for (long t = 0; t < 40_000_000; t += 2_000_000) {
            late.add(new Recordings.Event(t + 1, 1, 2, 0));
        }
        assertThat(events(read("n.bin", Recordings.nMnist(late)))).isEqualTo(late);
        assertThat(events(read("e.raw", Recordings.evt3(late)))).isEqualTo(late);
    }

    @Test
    void read_davisInAedat2_countsFromTheOtherCorner() throws IOException {
        String header = "#!AER-DAT2.0\r\n# AEChip: eu.seebetter.ini.chips.davis.DAVIS240C\r\n";
        ByteBuffer file = ByteBuffer.allocate(header.length() + 16);
        file.put(header.getBytes(StandardCharsets.US_ASCII));
        file.putInt(3 << 22 | 7 << 12 | 1 << 11).putInt(50);
        file.putInt(0x80000000).putInt(60);
        CameraRecording recording = read("d.aedat", file.array());
        assertThat(recording.width()).isEqualTo(240);
        assertThat(events(recording))
                .containsExactly(new Recordings.Event(50, 240 - 1 - 7, 180 - 1 - 3, 1));
    }

    @Test
    void read_eventsOutOfOrder_areOrdered() throws IOException {
        Recordings.Event first = new Recordings.Event(100, 1, 1, 0);
        Recordings.Event second = new Recordings.Event(200, 2, 2, 1);
        Recordings.Event third = new Recordings.Event(200, 3, 3, 1);
        byte[] file = Recordings.dat(List.of(second, third, first));
        assertThat(events(read("d.dat", file))).containsExactly(first, second, third);
    }

    @Test
    void read_limits_areKept() {
        assertThatThrownBy(() ->
                        EventFile.read(
                                new ByteArrayInputStream(Recordings.nMnist(EVENTS)), "n.bin", 399))
                .hasMessageContaining("more than 399 events");
        List<Recordings.Event> long_ =
                List.of(new Recordings.Event(0, 0, 0, 0), new Recordings.Event(1L << 31, 0, 0, 0));
        assertThatThrownBy(() -> read("d.dat", Recordings.dat(long_)))
                .hasMessageContaining("lasts 2147 seconds");
    }

    @Test
    void recording_timesAtBothEndsOf64Bits_isTooLong() throws IOException {
        EventList events = new EventList("e.aedat4", 2);
        events.add(0, Long.MIN_VALUE, 0, 0, 0);
        events.add(16, Long.MAX_VALUE, 0, 0, 1);
        assertThatThrownBy(events::recording).hasMessageContaining("lasts 18446744073709 seconds");
    }

    @Test
    void read_compressionBomb_isRefused() {
        byte[] bomb = Aedat4File.lz4(new byte[(1 << 26) + 1]);
        assertThatThrownBy(() -> Compression.LZ4.unpacked(bomb, "b.aedat4", 99))
                .hasMessageContaining("b.aedat4, byte 99");
    }

    @Test
    void sample_narrowed_hasTheSamePixels() throws IOException {
        CameraRecording recording = read("wave.bin", recordings().get("wave.bin"));
        Sample.Events wide = recording.sample(CameraRecording.WIDEST);
        CameraRecording.narrow(wide.lines(), 128);
        Sample.Events sample = recording.sample(128);
        assertThat(wide.lines()).isEqualTo(sample.lines());
        assertThat(sample.timesUs()[0]).isZero();
        assertThat(sample.durationUs()).isGreaterThan(sample.timesUs()[sample.count() - 1]);
    }
}
