package org.spikebook.training.datafile.event;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * AEDAT 2.0 of jAER: lines that begin with {@code #}, then 8 bytes an event, big-endian: address
 * and time in µs. What the address means depends on the camera, which the header may name: DVS128
 * (the default): bits 1-7 column from the right, 8-14 row from below, bit 0 set where darker.
 * DAVIS: bit 31 no event; bits 22-30 row from below, 12-21 column from the right, bit 11 set where
 * brighter, bit 10 no event.
 *
 * <p>Source: iniVation, AEDAT file formats.
 */
final class Aedat2 implements EventCodec {

    private static final int EVENT = 8;
    private static final int DVS128 = 128;
    private static final int DAVIS_NO_EVENT = 0x80000400;

    @Override
    public String name() {
        return "AEDAT 2.0";
    }

    @Override
    public boolean recognizes(String ending, byte[] head) {
        return ByteSource.begins(head, "#!AER-DAT2.0") || ByteSource.begins(head, "#!AER-DAT1.0");
    }

    @Override
    public void read(ByteSource in, EventList events) throws IOException {
        String header = in.lines('#');
        if (header.startsWith("#!AER-DAT1.0")) {
            throw EventFault.of("version", in.file(), "AEDAT 1.0", "AEDAT 2.0");
        }
        boolean davis = header.toLowerCase(Locale.ROOT).contains("davis");
        if (davis) {
            boolean large = header.contains("346");
            events.size(large ? 346 : 240, large ? 260 : 180);
        } else {
            events.size(DVS128, DVS128);
        }
        ByteBuffer event = ByteBuffer.allocate(EVENT);
        Rollover time = new Rollover(Integer.SIZE);
        while (in.fill(event)) {
            int address = event.getInt();
            long timeUs = time.extended(Integer.toUnsignedLong(event.getInt()));
            if (davis) {
                addDavis(in, events, address, timeUs);
            } else {
                int x = DVS128 - 1 - (address >> 1 & 0x7f);
                int y = DVS128 - 1 - (address >> 8 & 0x7f);
                events.add(in.position(), timeUs, x, y, 1 - (address & 1));
            }
        }
    }

    private static void addDavis(ByteSource in, EventList events, int address, long timeUs)
            throws IOException {
        if ((address & DAVIS_NO_EVENT) == 0) {
            int x = events.width() - 1 - (address >> 12 & 0x3ff);
            int y = events.height() - 1 - (address >> 22 & 0x1ff);
            events.add(in.position(), timeUs, x, y, address >> 11 & 1);
        }
    }
}
