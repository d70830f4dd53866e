package org.spikebook.lesson.prose;

import java.util.Map;
import java.util.Optional;

/**
 * The pictures of a lesson within a page that nothing lies beside, until the page is large enough:
 * a text may show one thousands of times. Not safe for use by several threads.
 */
public final class InlinePictures implements PictureSource {

    /** Several times what the pictures of a lesson come to. */
    private static final int MOST_CHARACTERS = 10_000_000;

    private final Map<String, LessonPicture> pictures;
    private int left = MOST_CHARACTERS;

    /**
     * @param pictures by the path that texts name
     */
    public InlinePictures(Map<String, LessonPicture> pictures) {
        this.pictures = Map.copyOf(pictures);
    }

    @Override
    public Optional<ShownPicture> find(String path) {
        return left < 0
                ? Optional.empty()
                : Optional.ofNullable(pictures.get(path))
                        .map(LessonPicture::inline)
                        .filter(this::fits);
    }

    private boolean fits(ShownPicture picture) {
        left -= picture.address().length();
        return left >= 0;
    }
}
