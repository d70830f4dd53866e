package org.spikebook.lesson.formula;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;

/** A formula in the parsed text: its TeX source, untouched by Markdown. */
public final class MathNodes {

    private MathNodes() {}

    /** A formula within a line. */
    public static final class Inline extends CustomNode {

        private final String tex;

        Inline(String tex) {
            this.tex = tex;
        }

        public String tex() {
            return tex;
        }
    }

    /** A formula on lines of its own. */
    public static final class Display extends CustomBlock {

        private String tex = "";

        Display() {}

        public String tex() {
            return tex;
        }

        /** Once its last line is read. */
        void close(String read) {
            tex = read;
        }
    }
}
