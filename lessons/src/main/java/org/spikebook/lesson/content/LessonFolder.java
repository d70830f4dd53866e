package org.spikebook.lesson.content;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of one lesson, wherever they came from.
 *
 * @param slug name of the folder, {@code NN-words}
 * @param files text by path within the folder, with {@code /}; pictures in Base64
 */
record LessonFolder(String slug, Map<String, String> files) {

    LessonFolder {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    Optional<String> file(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
