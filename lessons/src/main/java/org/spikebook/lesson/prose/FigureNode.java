package org.spikebook.lesson.prose;

import org.commonmark.node.CustomBlock;

/** A picture that is a paragraph of its own; its children are the caption. */
final class FigureNode extends CustomBlock {

    private final PictureNode picture;

    FigureNode(PictureNode picture) {
        this.picture = picture;
    }

    PictureNode picture() {
        return picture;
    }
}
