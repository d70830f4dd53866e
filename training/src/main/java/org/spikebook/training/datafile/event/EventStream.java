package org.spikebook.training.datafile.event;

import java.io.IOException;

/**
 * Event Stream 2 ({@code .es}): {@code Event Stream}, three bytes of version, one for the type (1:
 * an event camera without gray levels), width and height; then 5 bytes an event: time since the
 * event before in µs (7 bits) and polarity, column, row from below (16 bits each, little-endian). A
 * byte 255 adds 127 µs, 254 means nothing.
 *
 * <p>Source: neuromorphic-paris/event_stream, README.
 */
final class EventStream implements EventCodec {

    private static final String MAGIC = "Event Stream";
    private static final int DVS = 1;
    private static final int LONGEST_US = 127;

    @Override
    public String name() {
        return MAGIC;
    }

    @Override
    public boolean recognizes(String ending, byte[] head) {
        return ByteSource.begins(head, MAGIC);
    }

    @Override
    public void read(ByteSource in, EventList events) throws IOException {
        in.block(MAGIC.length());
        int version = in.required();
        in.block(2);
        int type = in.required();
        if (version != 2 || type != DVS) {
            String found = MAGIC + " " + version + ", type " + type;
            throw EventFault.of("version", in.file(), found, MAGIC + " 2, type 1");
        }
        int width = in.block(2).getShort() & 0xffff;
        int height = in.block(2).getShort() & 0xffff;
        events.size(width, height);
        long timeUs = 0;
        for (int next = in.next(); next >= 0; next = in.next()) {
            if (next >>> 1 < LONGEST_US) {
                timeUs += next >>> 1;
                int x = in.required() | in.required() << 8;
                int y = in.required() | in.required() << 8;
                events.add(in.position(), timeUs, x, height - 1 - y, next & 1);
            } else if (next == 0xff) {
                timeUs += LONGEST_US;
            }
        }
    }
}
