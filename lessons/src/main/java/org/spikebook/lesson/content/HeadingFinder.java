package org.spikebook.lesson.content;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
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
        found.add(new TextHeading(heading.getLevel(), new Title().read(heading)));
    }

    /** Reads what stands in a heading, formulas too. */
    private static final class Title extends PlainText {
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
