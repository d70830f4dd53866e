package org.spikebook.lesson.prose;

import org.spikebook.simulator.document.Sha256;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A picture of a lesson: a PNG or JPEG by its content. Immutable.
 *
 * <p>Among the files of a lesson, which are texts, it stands in Base64.
 */
public final class LessonPicture {

    /** Most bytes: what a phone loads in about a second. */
    public static final int MOST_BYTES = 500_000;

    /** Most pixels of a side. */
    public static final int MOST_PIXELS = 4096;

    private final byte[] bytes;
    private final PictureSize size;
    private final String name;

    private LessonPicture(byte[] bytes, PictureSize size) {
        this.bytes = bytes;
        this.size = size;
        String hash = HexFormat.of().formatHex(Sha256.digest().digest(bytes));
        this.name = hash + "." + size.format().ending();
    }

    /** Whether a file is one by its name. */
    public static boolean isName(String path) {
        return PictureFormat.ofName(path).isPresent();
    }

    /** The text that stands for it among the files of a lesson. */
    public static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * Reads one.
     *
     * @param text its content in Base64
     */
    public static Reading<LessonPicture> read(String path, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException _) {
            return refused("noPicture", path);
        }
        if (bytes.length > MOST_BYTES) {
            return refused("tooManyBytes", path, bytes.length, MOST_BYTES);
        }
        Optional<PictureSize> size = PictureSize.of(bytes);
        if (size.isEmpty()) {
            return refused("noPicture", path);
        }
        PictureSize found = size.get();
        if (!PictureFormat.ofName(path).equals(Optional.of(found.format()))) {
            return refused("otherFormat", path, found.format().name());
        }
        return Math.max(found.width(), found.height()) > MOST_PIXELS
                ? refused("tooManyPixels", path, found.width(), found.height(), MOST_PIXELS)
                : new Reading.Readable<>(new LessonPicture(bytes, found));
    }

    private static Reading<LessonPicture> refused(String code, Object... args) {
        return Reading.unreadable(Problem.of(LessonPicture.class, "", code, args));
    }

    /** A name that no other content has: the SHA-256 of the content, and the ending. */
    public String name() {
        return name;
    }

    /** For example {@code image/png}. */
    public String mediaType() {
        return size.format().mediaType();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** As it is shown from an address. */
    public ShownPicture at(String address) {
        return new ShownPicture(address, size.width(), size.height());
    }

    /** As it is shown in a page that nothing lies beside. */
    public ShownPicture inline() {
        return at(
                String.format(
                        Locale.ROOT,
                        "data:%s;base64,%s",
                        mediaType(),
                        Base64.getEncoder().encodeToString(bytes)));
    }
}
