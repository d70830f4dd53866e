package org.spikebook.lesson.content;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

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
        Title title = new Title();
        heading.accept(title);
        found.add(new TextHeading(heading.getLevel(), title.text.toString()));
    }

    /** Reads what stands in a heading. */
    private static final class Title extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();

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
        public void visit(CustomNode node) {
            if (node instanceof MathNodes.Inline formula) {
                text.append(formula.tex);
            } else {
                visitChildren(node);
            }
        }
    }
}
