package org.spikebook.training.datafile.event;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The files of N-MNIST and N-Caltech101 (G. Orchard, A. Jayawant, G. K. Cohen, N. Thakor 2015,
 * doi:10.3389/fnins.2015.00437): 5 bytes an event, big-endian: column, row, then polarity (1 bit)
 * and time in µs (23 bits), which begins again after 8.4 s. They end in {@code .bin}, or, as SLAYER
 * (lava-dl) writes them, in {@code .bs2}.
 */
final class NMnist implements EventCodec {

    private static final int EVENT = 5;
    private static final int TIME_BITS = 23;

    @Override
    public String name() {
        return "N-MNIST";
    }

    @Override
    public boolean recognizes(String ending, byte[] head) {
        return ending.equals("bin") || ending.equals("bs2");
    }

    @Override
    public void read(ByteSource in, EventList events) throws IOException {
        ByteBuffer event = ByteBuffer.allocate(EVENT);
        Rollover time = new Rollover(TIME_BITS);
        while (in.fill(event)) {
            int x = event.get() & 0xff;
            int y = event.get() & 0xff;
            int high = event.get() & 0xff;
            int low = event.getShort() & 0xffff;
            long timeUs = time.extended((high & 0x7f) << 16 | low);
            events.add(in.position(), timeUs, x, y, high >> 7);
        }
    }
}
