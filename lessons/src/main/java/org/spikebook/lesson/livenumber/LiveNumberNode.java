package org.spikebook.lesson.livenumber;

import org.commonmark.node.CustomNode;

/** A live number in a parsed text. */
public final class LiveNumberNode extends CustomNode {

    private final LiveNumber number;
    private String text;

    LiveNumberNode(LiveNumber number) {
        this.number = number;
        this.text = number.source();
    }

    public LiveNumber number() {
        return number;
    }

    /** What is shown; as it was written, unless it was {@link #show filled in}. */
    public String text() {
        return text;
    }

    /** Shows this in its place. */
    public void show(String shown) {
        text = shown;
    }
}
