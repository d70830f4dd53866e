package org.spikebook.lesson.prose;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

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
        if (caption != null) {
            addCaption(caption, figure);
        }
        image.getParent().insertBefore(figure);
        image.getParent().unlink();
    }

    /** What begins as a list or as HTML is a caption all the same, without marks. */
    private void addCaption(String caption, FigureNode figure) {
        Node parsed = parser.apply(caption).getFirstChild();
        if (parsed instanceof Paragraph words && words.getNext() == null) {
            move(words, figure);
        } else {
            figure.appendChild(new Text(caption));
        }
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
