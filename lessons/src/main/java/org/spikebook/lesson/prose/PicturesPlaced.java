package org.spikebook.lesson.prose;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

import java.util.function.Function;

/**
 * Puts pictures in place of what names them. One that is a paragraph of its own becomes a figure;
 * its title is the caption, in Markdown. One that is not found stays what it was.
 */
public final class PicturesPlaced extends AbstractVisitor {

    private final PictureSource pictures;
    private final Function<String, Node> parser;

    /**
     * @param parser parses a caption
     */
    public PicturesPlaced(PictureSource pictures, Function<String, Node> parser) {
        this.pictures = pictures;
        this.parser = parser;
    }

    @Override
    public void visit(Image image) {
        pictures.find(image.getDestination())
                .map(shown -> new PictureNode(shown, PlainText.of(image)))
                .ifPresent(picture -> place(picture, image));
    }

    private void place(PictureNode picture, Image image) {
        boolean alone =
                image.getParent() instanceof Paragraph
                        && image.getPrevious() == null
                        && image.getNext() == null;
        if (!alone) {
            image.insertBefore(picture);
            image.unlink();
            return;
        }
        FigureNode figure = new FigureNode(picture);
        String caption = image.getTitle();
        if (caption != null && parser.apply(caption).getFirstChild() instanceof Paragraph words) {
            move(words, figure);
        }
        image.getParent().insertBefore(figure);
        image.getParent().unlink();
    }

    private static void move(Node from, Node to) {
        Node child = from.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            to.appendChild(child);
            child = next;
        }
    }
}
