package org.spikebook.lesson.notebook;

import java.util.List;

/**
 * One part of a notebook. An id is unique within its notebook and never changes; what a cell works
 * on it names by cell id, so that cells can be moved freely.
 */
public sealed interface Cell permits TextCell, NetworkCell, TrainingCell, ChipCell, TaskCell {

    /**
     * Letters, digits, {@code -} and {@code _}; at most 64 of them, the first a letter or digit.
     */
    String id();

    /** A short heading for people; may be empty. */
    String title();

    /**
     * Ids of the cells that this one works on, in order; they may be missing while a person edits.
     */
    List<String> inputs();

    /** Its name in JSON. */
    default String type() {
        return switch (this) {
            case TextCell _ -> "text";
            case NetworkCell _ -> "network";
            case TrainingCell _ -> "training";
            case ChipCell _ -> "chip";
            case TaskCell _ -> "task";
        };
    }
}
