package org.spikebook.lesson.prose;

/**
 * A picture that a text names.
 *
 * @param path of its file within the folder of the lesson
 * @param description what it shows, for those who do not see it; empty if it is missing
 */
public record TextPicture(String path, String description) {

    /** Whether a line of a text names it. */
    public boolean isIn(String line) {
        return line.contains("](" + path) || line.contains("](<" + path);
    }
}
