package org.spikebook.lesson.prose;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a part of a text, without marks. */
public class PlainText extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();

    protected PlainText() {}

    /** Of a node with all in it. */
    public static String of(Node node) {
        return new PlainText().read(node);
    }

    /** The words of a node with all in it, after those read before. */
    public final String read(Node node) {
        node.accept(this);
        return text.toString();
    }

    /** Adds words that stand for a part. */
    protected final void add(String words) {
        text.append(words);
    }

    @Override
    public void visit(Text part) {
        text.append(part.getLiteral());
    }

    @Override
    public void visit(Code code) {
        text.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        text.append(' ');
    }
}
