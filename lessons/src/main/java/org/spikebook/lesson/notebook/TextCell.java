package org.spikebook.lesson.notebook;

import java.util.List;

/**
 * Explanation.
 *
 * @param markdown CommonMark with tables; formulas stand between {@code $…$} or {@code $$…$$}
 */
public record TextCell(String id, String markdown) implements Cell {

    @Override
    public String title() {
        return "";
    }

    @Override
    public List<String> inputs() {
        return List.of();
    }

    public TextCell withMarkdown(String changed) {
        return new TextCell(id, changed);
    }
}
