package org.spikebook.lesson.content;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;

/** A formula in the parsed text: its TeX source, untouched by Markdown. */
final class MathNodes {

    private MathNodes() {}

    /** A formula within a line. */
    static final class Inline extends CustomNode {
        final String tex;

        Inline(String tex) {
            this.tex = tex;
        }
    }

    /** A formula on lines of its own. */
    static final class Display extends CustomBlock {
        String tex = "";
    }
}
