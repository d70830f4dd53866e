package org.spikebook.lesson.content;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.spikebook.lesson.formula.MathNodes;
import org.spikebook.lesson.prose.PlainText;

import java.util.ArrayList;
import java.util.List;

/** Collects the headings of a parsed text, in order. */
final class HeadingFinder extends AbstractVisitor {

    private final List<TextHeading> found = new ArrayList<>();

    List<TextHeading> found() {
        return found;
    }

    @Override
    public void visit(Heading heading) {
        found.add(new TextHeading(heading.getLevel(), words(heading)));
    }

    /** What stands in a part of a text, formulas too. */
    static String words(Node part) {
        return new Words().read(part);
    }

    private static final class Words extends PlainText {
        @Override
        public void visit(CustomNode node) {
            if (node instanceof MathNodes.Inline formula) {
                add(formula.tex());
            } else {
                visitChildren(node);
            }
        }
    }
}
