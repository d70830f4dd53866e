package org.spikebook.training.datafile.event;

import org.spikebook.training.dataset.UnreadableDataException;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * AEDAT 4 of DV: {@code #!AER-DAT4.0}, a FlatBuffers table with compression (0), place of the table
 * of packets (1) and a description as XML (2); then packets: number of the stream, size, and a
 * compressed FlatBuffers table {@code EVTS}, whose field 0 are the events: time in µs (64 bits),
 * column, row (16 bits each), brighter (8 bits), padded to 16 bytes. Other streams are passed over.
 *
 * <p>Source: iniVation, AEDAT file formats; its schemas ioheader.fbs and events.fbs.
 */
final class Aedat4 implements EventCodec {

    private static final String MAGIC = "#!AER-DAT4.0\r\n";
    private static final int LARGEST = 1 << 26;
    private static final int EVENT = 16;

    @Override
    public String name() {
        return "AEDAT 4";
    }

    @Override
    public boolean recognizes(String ending, byte[] head) {
        return ByteSource.begins(head, "#!AER-DAT4");
    }

    @Override
    public void read(ByteSource in, EventList events) throws IOException {
        in.block(MAGIC.length());
        FlatTable header = FlatTable.root(in.block(size(in, in.block(4).getInt())), 0);
        Compression compression;
        long end;
        try {
            compression = Compression.of(header.integer(0, 0), in.file());
            end = header.longInteger(1, -1);
            Aedat4Streams.size(header.text(2), events);
        } catch (IndexOutOfBoundsException e) {
            throw EventFault.of("packet", in.file(), MAGIC.length());
        }
        while (in.peek() >= 0 && (end < 0 || in.position() < end)) {
            long start = in.position();
            in.block(4);
            ByteBuffer packet = in.block(size(in, in.block(4).getInt()));
            addPacket(compression.unpacked(packet.array(), in.file(), start), start, in, events);
        }
    }

    private static int size(ByteSource in, int size) throws UnreadableDataException {
        if (size < 0 || size > LARGEST) {
            throw EventFault.of("packet", in.file(), in.position() - 4);
        }
        return size;
    }

    /** The events of an unpacked packet, if that is what it holds. */
    private static void addPacket(ByteBuffer packet, long start, ByteSource in, EventList events)
            throws UnreadableDataException {
        try {
            if (!FlatTable.identifier(packet, 4).equals("EVTS")) {
                return;
            }
            FlatTable table = FlatTable.root(packet, 4);
            int first = table.vector(0);
            int count = table.length(0);
            for (int i = 0; i < count; i++) {
                int at = first + i * EVENT;
                events.add(
                        start,
                        packet.getLong(at),
                        packet.getShort(at + 8),
                        packet.getShort(at + 10),
                        packet.get(at + 12) & 1);
            }
        } catch (IndexOutOfBoundsException e) {
            throw EventFault.of("packet", in.file(), start);
        }
    }
}
