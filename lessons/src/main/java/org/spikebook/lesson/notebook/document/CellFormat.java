package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.notebook.Cell;

import tools.jackson.databind.node.ObjectNode;

import java.util.Set;

/**
 * How one kind of cell stands in JSON. What all kinds have (id, type, title) is read and written
 * beside it.
 */
abstract class CellFormat<C extends Cell> {

    private final String type;
    private final Class<C> kind;

    CellFormat(String type, Class<C> kind) {
        this.type = type;
        this.kind = kind;
    }

    /** The value of {@code "type"}. */
    final String type() {
        return type;
    }

    /** Whether cells of this kind have a title. */
    boolean isTitled() {
        return true;
    }

    /**
     * The cell, without its title, of a notebook or of a lesson; what is wrong is added to the
     * problems of {@code fields}.
     */
    abstract Cell read(String id, CellFields fields);

    /** Keys that blocks of lessons write in another way, or not at all: of documents and work. */
    Set<String> keysOfNotebooks() {
        return Set.of();
    }

    /** Writes what is the kind's own, in a fixed order. */
    abstract void write(C cell, ObjectNode out);

    final void writeCell(Cell cell, ObjectNode out) {
        write(kind.cast(cell), out);
    }
}
