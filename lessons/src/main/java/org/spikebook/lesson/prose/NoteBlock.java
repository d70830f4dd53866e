package org.spikebook.lesson.prose;

import org.commonmark.node.CustomBlock;

/** A note of a parsed text, written as {@code [^label]: …} up to the next blank line. */
final class NoteBlock extends CustomBlock {

    private final String label;
    private String source = "";

    NoteBlock(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What is written behind the label, on one line. */
    String source() {
        return source;
    }

    void setSource(String written) {
        source = written;
    }
}
