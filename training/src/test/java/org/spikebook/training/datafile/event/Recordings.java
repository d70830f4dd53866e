package org.spikebook.training.datafile.event;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Makes recordings of a camera of 128 x 128 pixels from the definitions of the formats. */
public final class Recordings {

    /** An event, with its row counted from the top. */
    public record Event(long timeUs, int x, int y, int polarity) {}

    private Recordings() {}

    /** Events at random places, at ascending times within 30 ms. */
    public static List<Event> random(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] times = random.ints(count, 0, 30_000).sorted().toArray();
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new Event(
                                times[i],
                                random.nextInt(128),
                                random.nextInt(128),
                                random.nextInt(2)))
                .toList();
    }

    private static ByteBuffer buffer(String header, int bytes, ByteOrder order) {
        byte[] text = header.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(text.length + bytes).put(text).order(order);
    }

    public static byte[] nMnist(List<Event> events) {
        ByteBuffer file = ByteBuffer.allocate(5 * events.size());
        for (Event e : events) {
            file.put((byte) e.x()).put((byte) e.y());
            int t = (int) e.timeUs() & 0x7fffff;
            file.put((byte) (e.polarity() << 7 | t >> 16)).putShort((short) t);
        }
        return file.array();
    }

    static byte[] aedat2(List<Event> events) {
        ByteBuffer file =
                buffer("#!AER-DAT2.0\r\n# made\r\n", 8 * events.size(), ByteOrder.BIG_ENDIAN);
        for (Event e : events) {
            file.putInt((127 - e.y()) << 8 | (127 - e.x()) << 1 | 1 - e.polarity());
            file.putInt((int) e.timeUs());
        }
        return file.array();
    }

    static byte[] aedat3(List<Event> events) {
        String header = "#!AER-DAT3.1\r\n#Format: RAW\r\n#Source 1: DVS128\r\n#!END-HEADER\r\n";
        int packets = 2;
        ByteBuffer file = buffer(header, 28 * packets + 8 * events.size(), ByteOrder.LITTLE_ENDIAN);
        int half = events.size() / 2;
        for (List<Event> part :
                List.of(events.subList(0, half), events.subList(half, events.size()))) {
            file.putShort((short) 1).putShort((short) 1).putInt(8).putInt(4).putInt(0);
            file.putInt(part.size()).putInt(part.size()).putInt(part.size());
            for (Event e : part) {
                file.putInt(e.x() << 17 | e.y() << 2 | e.polarity() << 1 | 1);
                file.putInt((int) e.timeUs());
            }
        }
        return file.array();
    }

    static byte[] evt2(List<Event> events) {
        ByteBuffer file =
                buffer(
                        "% evt 2.0\n% geometry 128x128\n% end\n",
                        8 * events.size(), ByteOrder.LITTLE_ENDIAN);
        for (Event e : events) {
            file.putInt(8 << 28 | (int) (e.timeUs() >> 6));
            file.putInt(e.polarity() << 28 | (int) (e.timeUs() & 63) << 22 | e.x() << 11 | e.y());
        }
        return file.array();
    }

    static byte[] evt3(List<Event> events) {
        ByteBuffer file =
                buffer(
                        "% evt 3.0\n% format EVT3;height=128;width=128\n% end\n",
                        8 * events.size(), ByteOrder.LITTLE_ENDIAN);
        for (Event e : events) {
            file.putShort((short) (0x8000 | e.timeUs() >> 12 & 0xfff));
            file.putShort((short) (0x6000 | e.timeUs() & 0xfff));
            file.putShort((short) e.y());
            file.putShort((short) (0x2000 | e.polarity() << 11 | e.x()));
        }
        return file.array();
    }

    static byte[] dat(List<Event> events) {
        ByteBuffer file =
                buffer(
                        "% Version 2\n% Height 128\n% Width 128\n",
                        2 + 8 * events.size(), ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 12).put((byte) 8);
        for (Event e : events) {
            file.putInt((int) e.timeUs()).putInt(e.polarity() << 28 | e.y() << 14 | e.x());
        }
        return file.array();
    }

    static byte[] eventStream(List<Event> events) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("Event Stream\2\0\0\1".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(new byte[] {(byte) 128, 0, (byte) 128, 0});
        long last = 0;
        for (Event e : events) {
            long wait = e.timeUs() - last;
            for (; wait >= 127; wait -= 127) {
                file.write(0xff);
            }
            file.write((int) wait << 1 | e.polarity());
            file.write(e.x());
            file.write(0);
            file.write(127 - e.y());
            file.write(0);
            last = e.timeUs();
        }
        return file.toByteArray();
    }
}
