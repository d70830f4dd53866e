package org.spikebook.training.datafile.event;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines that begin with {@code %} before the events of Prophesee's RAW and DAT files. */
final class PropheseeHeader {

    private static final Pattern FORMAT =
            Pattern.compile("(?im)^% *(?:evt|format) *(?:evt)?([0-9](?:\\.[0-9])?)");
    private static final Pattern WIDTH = Pattern.compile("(?i)width[ =]+([0-9]{1,5})");
    private static final Pattern HEIGHT = Pattern.compile("(?i)height[ =]+([0-9]{1,5})");
    private static final Pattern GEOMETRY =
            Pattern.compile("(?i)geometry[ =]+([0-9]{1,5})x([0-9]{1,5})");

    private PropheseeHeader() {}

    /** The version of EVT that a file's first lines name, as {@code 3.0}; empty if none. */
    static String format(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        Matcher format = FORMAT.matcher(text);
        if (!text.startsWith("%") || !format.find()) {
            return "";
        }
        String version = format.group(1);
        return version.length() == 1 ? version + ".0" : version;
    }

    /** Reads the lines, and the size of the camera if they say it. */
    static String read(ByteSource in, EventList events) throws IOException {
        StringBuilder lines = new StringBuilder();
        while (in.peek() == '%') {
            String line = in.line();
            lines.append(line).append('\n');
            if (line.equals("% end")) {
                break;
            }
        }
        String header = lines.toString();
        Matcher geometry = GEOMETRY.matcher(header);
        Matcher width = WIDTH.matcher(header);
        Matcher height = HEIGHT.matcher(header);
        if (width.find() && height.find()) {
            events.size(Integer.parseInt(width.group(1)), Integer.parseInt(height.group(1)));
        } else if (geometry.find()) {
            events.size(Integer.parseInt(geometry.group(1)), Integer.parseInt(geometry.group(2)));
        }
        return header;
    }
}
