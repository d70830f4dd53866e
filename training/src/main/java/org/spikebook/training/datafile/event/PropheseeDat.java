package org.spikebook.training.datafile.event;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * DAT of Prophesee: lines that begin with {@code %}, a byte for the type of event and one for its
 * size, then 8 bytes an event, little-endian: time in µs, and column (14 bits), row (14 bits),
 * polarity (4 bits). In files without a version, column 9 bits, row 8 bits, polarity 1 bit.
 *
 * <p>Source: Prophesee, DAT File Format.
 */
final class PropheseeDat implements EventCodec {

    private static final int EVENT = 8;

    @Override
    public String name() {
        return "DAT";
    }

    @Override
    public boolean recognizes(String ending, byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return ending.equals("dat") && text.startsWith("%");
    }

    @Override
    public void read(ByteSource in, EventList events) throws IOException {
        String header = PropheseeHeader.read(in, events);
        boolean old = !header.contains("Version");
        int type = in.required();
        int size = in.required();
        if ((type != 0x0c && type != 0x00) || size != EVENT) {
            throw EventFault.of("dat", in.file(), in.position() - 2, type, size);
        }
        ByteBuffer event = ByteBuffer.allocate(EVENT).order(ByteOrder.LITTLE_ENDIAN);
        Rollover time = new Rollover(Integer.SIZE);
        while (in.fill(event)) {
            long timeUs = time.extended(Integer.toUnsignedLong(event.getInt()));
            int data = event.getInt();
            int x = old ? data & 0x1ff : data & 0x3fff;
            int y = old ? data >>> 9 & 0xff : data >>> 14 & 0x3fff;
            events.add(in.position(), timeUs, x, y, (old ? data >>> 17 : data >>> 28) & 1);
        }
    }
}
