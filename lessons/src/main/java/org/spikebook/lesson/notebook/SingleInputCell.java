package org.spikebook.lesson.notebook;

import java.util.List;

/** A cell that works on one other cell, which a person chooses. Its family is open, too. */
public interface SingleInputCell extends Cell {

    /** Id of that cell; empty while none is chosen. */
    String input();

    SingleInputCell withInput(String changed);

    @Override
    default List<String> inputs() {
        return List.of(input());
    }
}
