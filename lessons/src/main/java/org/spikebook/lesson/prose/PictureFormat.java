package org.spikebook.lesson.prose;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of pictures: those that cannot hold a script. */
enum PictureFormat {
    PNG("image/png", List.of("png")),
    JPEG("image/jpeg", List.of("jpg", "jpeg"));

    private final String mediaType;
    private final List<String> endings;

    PictureFormat(String mediaType, List<String> endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    String mediaType() {
        return mediaType;
    }

    /** The one that its name is given by. */
    String ending() {
        return endings.getFirst();
    }

    /** The one that a file has by its name; empty for files of another kind. */
    static Optional<PictureFormat> ofName(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> each.endings.contains(ending)).findFirst();
    }
}
