package org.spikebook.lesson.prose;

import java.util.Optional;

/** Finds the pictures that a text names. */
public interface PictureSource {

    /** Has none: each is shown as its description. */
    PictureSource NONE = _ -> Optional.empty();

    /**
     * A picture; empty if there is none.
     *
     * @param path as the text names it, within the folder of its lesson
     */
    Optional<ShownPicture> find(String path);
}
