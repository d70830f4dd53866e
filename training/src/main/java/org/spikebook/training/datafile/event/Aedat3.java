package org.spikebook.training.datafile.event;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * AEDAT 3.1 of cAER: lines to {@code #!END-HEADER}, then packets, little-endian: a header of 28
 * bytes (type, source, size of an event, place of its time, overflow of the clock, capacity, number
 * of events, number of valid ones) and the events. Type 1 are polarity events of 8 bytes: bit 0
 * valid, bit 1 brighter, bits 2-16 row, 17-31 column; then the time in µs, 31 bits.
 *
 * <p>Source: iniVation, AEDAT file formats.
 */
final class Aedat3 implements EventCodec {

    private static final int HEADER = 28;
    private static final int POLARITY = 1;
    private static final int EVENT = 8;
    private static final int LARGEST = 1 << 26;

    @Override
    public String name() {
        return "AEDAT 3.1";
    }

    @Override
    public boolean recognizes(String ending, byte[] head) {
        return ByteSource.begins(head, "#!AER-DAT3.");
    }

    @Override
    public void read(ByteSource in, EventList events) throws IOException {
        readHeader(in, events);
        while (in.peek() >= 0) {
            ByteBuffer header = in.block(HEADER);
            int type = header.getShort(0);
            int size = header.getInt(4);
            int overflow = header.getInt(12);
            int capacity = header.getInt(16);
            int number = header.getInt(20);
            boolean fits = size > 0 && number >= 0 && capacity >= number && overflow >= 0;
            if (!fits || (long) size * number > LARGEST || (type == POLARITY && size != EVENT)) {
                throw EventFault.of("packet", in.file(), in.position() - HEADER);
            }
            ByteBuffer packet = in.block(size * number);
            if (type == POLARITY) {
                add(packet, in.position() - packet.capacity(), (long) overflow << 31, events);
            }
        }
    }

    private static void readHeader(ByteSource in, EventList events) throws IOException {
        String line = "";
        while (!line.equals("#!END-HEADER")) {
            line = in.line();
            if (line.startsWith("#Format:") && !line.endsWith("RAW")) {
                throw EventFault.of("version", in.file(), line.substring(1), "Format: RAW");
            } else if (line.startsWith("#Source") && line.contains("DVS128")) {
                events.size(128, 128);
            } else if (line.startsWith("#Source") && line.contains("DAVIS240")) {
                events.size(240, 180);
            } else if (line.startsWith("#Source") && line.contains("DAVIS346")) {
                events.size(346, 260);
            }
        }
    }

    private static void add(ByteBuffer packet, long start, long baseUs, EventList events)
            throws IOException {
        while (packet.hasRemaining()) {
            int data = packet.getInt();
            long timeUs = baseUs + packet.getInt();
            if ((data & 1) == 1) {
                events.add(
                        start + packet.position(),
                        timeUs,
                        data >>> 17,
                        data >>> 2 & 0x7fff,
                        data >>> 1 & 1);
            }
        }
    }
}
