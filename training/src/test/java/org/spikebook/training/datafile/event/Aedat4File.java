package org.spikebook.training.datafile.event;

import com.github.luben.zstd.Zstd;

import net.jpountz.lz4.LZ4FrameOutputStream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes AEDAT 4 files from the definition of the format, byte by byte. */
final class Aedat4File {

    private static final String INFO =
            "<dv version=\"2.0\"><node name=\"outInfo\"><node name=\"0\"><node name=\"info\">"
                    + "<attr key=\"sizeX\" type=\"int\">128</attr>"
                    + "<attr key=\"sizeY\" type=\"int\">128</attr></node></node></node></dv>";

    private Aedat4File() {}

    /**
     * A file with two packets of events and one of another stream.
     *
     * @param compression by its number in the header: 0 none, 1 LZ4, 3 Zstandard
     */
    static byte[] of(List<Recordings.Event> events, int compression) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("#!AER-DAT4.0\r\n".getBytes(StandardCharsets.US_ASCII));
        byte[] header = header(compression);
        file.writeBytes(little(4).putInt(header.length).array());
        file.writeBytes(header);
        int half = events.size() / 2;
        addPacket(file, 0, packed(events("EVTS", events.subList(0, half)), compression));
        addPacket(file, 1, packed(events("IMUS", events.subList(0, 1)), compression));
        addPacket(
                file, 0, packed(events("EVTS", events.subList(half, events.size())), compression));
        return file.toByteArray();
    }

    private static void addPacket(ByteArrayOutputStream file, int stream, byte[] packed) {
        file.writeBytes(little(8).putInt(stream).putInt(packed.length).array());
        file.writeBytes(packed);
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Place of the table, {@code IOHE}, offsets of three fields, the table, the text. */
    private static byte[] header(int compression) {
        byte[] text = INFO.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = little(18 + 20 + 4 + text.length);
        bytes.putInt(18).put("IOHE".getBytes(StandardCharsets.US_ASCII));
        bytes.putShort((short) 10).putShort((short) 20);
        bytes.putShort((short) 4).putShort((short) 8).putShort((short) 16);
        bytes.putInt(10).putInt(compression).putLong(-1).putInt(4);
        return bytes.putInt(text.length).put(text).array();
    }

    /** Size, place of the table, its name, offsets of one field, the table, the events. */
    private static byte[] events(String name, List<Recordings.Event> events) {
        ByteBuffer bytes = little(4 + 14 + 8 + 4 + 16 * events.size());
        bytes.putInt(bytes.capacity() - 4).putInt(14).put(name.getBytes(StandardCharsets.US_ASCII));
        bytes.putShort((short) 6).putShort((short) 8).putShort((short) 4);
        bytes.putInt(6).putInt(4).putInt(events.size());
        for (Recordings.Event e : events) {
            bytes.putLong(e.timeUs()).putShort((short) e.x()).putShort((short) e.y());
            bytes.put((byte) e.polarity()).put(new byte[3]);
        }
        return bytes.array();
    }

    private static byte[] packed(byte[] bytes, int compression) {
        return switch (compression) {
            case 0 -> bytes;
            case 1 -> lz4(bytes);
            default -> Zstd.compress(bytes);
        };
    }

    static byte[] lz4(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (LZ4FrameOutputStream out = new LZ4FrameOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
