package org.spikebook.training.datafile.event;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * EVT 3.0 of Prophesee: words of 16 bits, little-endian, whose upper four bits say what they
 * change: 0 the row, 2 column and polarity of one event, 3 the first column and polarity of a
 * vector, 4 and 5 which of its next 12 or 8 columns have an event, 6 and 8 the lower and upper 12
 * bits of the time in µs, which begins again after 16.8 s; triggers and extensions are passed over.
 *
 * <p>Source: Prophesee, EVT 3.0 Format.
 */
final class Evt3 implements EventCodec {

    private static final int TIME_BITS = 24;

    @Override
    public String name() {
        return "EVT 3.0";
    }

    @Override
    public boolean recognizes(String ending, byte[] head) {
        return PropheseeHeader.format(head).equals("3.0");
    }

    @Override
    public void read(ByteSource in, EventList events) throws IOException {
        PropheseeHeader.read(in, events);
        ByteBuffer word = ByteBuffer.allocate(Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        State state = new State(in, events);
        while (in.fill(word)) {
            int bits = word.getShort() & 0xffff;
            state.take(bits >>> 12, bits & 0xfff);
        }
    }

    /** What words have said so far. */
    private static final class State {

        private final ByteSource in;
        private final EventList events;
        private final Rollover clock = new Rollover(TIME_BITS);
        private long high = -1;
        private int low;
        private int row;
        private int column;
        private int polarity;

        State(ByteSource in, EventList events) {
            this.in = in;
            this.events = events;
        }

        void take(int type, int bits) throws IOException {
            switch (type) {
                case 0x0 -> row = bits & 0x7ff;
                case 0x2 -> add(bits & 0x7ff, bits >>> 11);
                case 0x3 -> {
                    column = bits & 0x7ff;
                    polarity = bits >>> 11;
                }
                case 0x4 -> addVector(bits, 12);
                case 0x5 -> addVector(bits & 0xff, 8);
                case 0x6 -> low = bits;
                case 0x8 -> {
                    high = clock.extended((long) bits << 12);
                    low = 0;
                }
                case 0x7, 0xa, 0xe, 0xf -> {}
                default -> throw EventFault.of("word", in.file(), in.position() - 2, type);
            }
        }

        private void addVector(int mask, int length) throws IOException {
            for (int i = 0; i < length; i++) {
                if ((mask >>> i & 1) == 1) {
                    add(column + i, polarity);
                }
            }
            column += length;
        }

        private void add(int x, int brighter) throws IOException {
            if (high >= 0) {
                events.add(in.position(), high + low, x, row, brighter);
            }
        }
    }
}
