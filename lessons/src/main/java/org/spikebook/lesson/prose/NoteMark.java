package org.spikebook.lesson.prose;

import org.commonmark.node.CustomNode;

/** A place of a parsed text that a note belongs to, written as {@code [^label]}. */
final class NoteMark extends CustomNode {

    private final String label;
    private int number;
    private String words = "";

    NoteMark(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /**
     * Gives it its note.
     *
     * @param place of the note in the list of notes, counted from 1
     * @param note what it says, without marks
     */
    void give(int place, String note) {
        number = place;
        words = note;
    }

    /** Place of its note, counted from 1; 0 if the text has no such note. */
    int number() {
        return number;
    }

    String words() {
        return words;
    }

    /** As it is written. */
    String source() {
        return "[^" + label + "]";
    }
}
