package org.spikebook.training.datafile.event;

import org.spikebook.training.dataset.UnreadableDataException;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The description of the streams of an AEDAT 4 file. Of its XML only the size of the camera is
 * looked for: {@code <attr key="sizeX" type="int">346</attr>}.
 */
final class Aedat4Streams {

    private static final Pattern SIZE =
            Pattern.compile("key=\"size([XY])\"[^>]{0,40}>\\s*([0-9]{1,5})\\s*<");

    private Aedat4Streams() {}

    /** Tells the list of events how large the camera is, where the description says so. */
    static void size(String description, EventList events) throws UnreadableDataException {
        int width = 0;
        int height = 0;
        for (Matcher size = SIZE.matcher(description); size.find(); ) {
            int pixels = Integer.parseInt(size.group(2));
            if (size.group(1).equals("X")) {
                width = Math.max(width, pixels);
            } else {
                height = Math.max(height, pixels);
            }
        }
        if (width > 0 && height > 0) {
            events.size(width, height);
        }
    }
}
