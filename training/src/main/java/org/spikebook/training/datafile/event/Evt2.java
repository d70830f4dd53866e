package org.spikebook.training.datafile.event;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * EVT 2.0 of Prophesee: words of 32 bits, little-endian, whose upper four bits say what they are: 0
 * and 1 an event, darker or brighter (6 bits time, 11 column, 11 row), 8 the upper 28 bits of the
 * time in µs; triggers and extensions are passed over.
 *
 * <p>Source: Prophesee, EVT 2.0 Format.
 */
final class Evt2 implements EventCodec {

    private static final int BRIGHTER = 1;
    private static final int TIME_HIGH = 8;
    private static final int TIME_BITS = 34;

    @Override
    public String name() {
        return "EVT 2.0";
    }

    @Override
    public boolean recognizes(String ending, byte[] head) {
        return PropheseeHeader.format(head).equals("2.0");
    }

    @Override
    public void read(ByteSource in, EventList events) throws IOException {
        PropheseeHeader.read(in, events);
        ByteBuffer word = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        Rollover time = new Rollover(TIME_BITS);
        long high = -1;
        while (in.fill(word)) {
            int bits = word.getInt();
            int type = bits >>> 28;
            switch (type) {
                case 0, BRIGHTER -> {
                    if (high >= 0) {
                        long timeUs = high + (bits >>> 22 & 0x3f);
                        events.add(in.position(), timeUs, bits >>> 11 & 0x7ff, bits & 0x7ff, type);
                    }
                }
                case TIME_HIGH -> high = time.extended((bits & 0xfffffffL) << 6);
                case 0xa, 0xe, 0xf -> {}
                default -> throw EventFault.of("word", in.file(), in.position() - 4, type);
            }
        }
    }
}
