package org.spikebook.training.datafile.event;

import org.spikebook.training.dataset.UnreadableDataException;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads recordings of event cameras, whatever their format. */
public final class EventFile {

    /** How many bytes of a file tell its format. */
    public static final int HEAD = 4096;

    /** Endings of the names of recordings. */
    public static final Set<String> ENDINGS =
            Set.of("bin", "bs2", "aedat", "aedat4", "raw", "dat", "es");

    private static final List<EventCodec> FORMATS =
            List.of(
                    new Aedat2(),
                    new Aedat3(),
                    new Aedat4(),
                    new Evt2(),
                    new Evt3(),
                    new PropheseeDat(),
                    new EventStream(),
                    new NMnist());

    private EventFile() {}

    /** Names of the formats. */
    public static List<String> formats() {
        return FORMATS.stream().map(EventCodec::name).toList();
    }

    /**
     * Whether a file is a recording, by its first bytes; by its name where the format has no mark.
     *
     * @param head the first {@link #HEAD} bytes, or all
     */
    public static boolean recognizes(String name, byte[] head) {
        return format(name, head).isPresent();
    }

    private static Optional<EventCodec> format(String name, byte[] head) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return FORMATS.stream().filter(f -> f.recognizes(ending, head)).findFirst();
    }

    /**
     * Reads a recording, and closes the stream.
     *
     * @param name of the file, for messages; its ending may tell the format
     * @param mostEvents refused above this many
     * @throws UnreadableDataException if it is of no known format, or something is wrong with it
     */
    public static CameraRecording read(InputStream stream, String name, int mostEvents)
            throws IOException {
        try (InputStream in = new BufferedInputStream(stream, 2 * HEAD)) {
            in.mark(HEAD);
            byte[] head = in.readNBytes(HEAD);
            in.reset();
            if (head.length == 0) {
                throw EventFault.of("none", name);
            }
            EventCodec format =
                    format(name, head)
                            .orElseThrow(() -> EventFault.of("unknown", name, start(head)));
            EventList events = new EventList(name, mostEvents);
            format.read(new ByteSource(in, name), events);
            return events.recording();
        }
    }

    private static String start(byte[] head) {
        return HexFormat.ofDelimiter(" ").formatHex(Arrays.copyOf(head, Math.min(8, head.length)));
    }
}
