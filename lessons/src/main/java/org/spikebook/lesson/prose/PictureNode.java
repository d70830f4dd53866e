package org.spikebook.lesson.prose;

import org.commonmark.node.CustomNode;

/** A picture in a parsed text that the page has. */
final class PictureNode extends CustomNode {

    private final ShownPicture picture;
    private final String description;

    PictureNode(ShownPicture picture, String description) {
        this.picture = picture;
        this.description = description;
    }

    ShownPicture picture() {
        return picture;
    }

    String description() {
        return description;
    }
}
