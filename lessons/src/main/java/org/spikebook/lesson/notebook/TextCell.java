package org.spikebook.lesson.notebook;

/**
 * A cell of prose, which nothing runs and nothing works on.
 *
 * @param markdown CommonMark with tables; formulas stand between {@code $…$} or {@code $$…$$}
 */
public record TextCell(String id, String markdown) implements Cell {

    @Override
    public String title() {
        return "";
    }

    @Override
    public TextCell withTitle(String changed) {
        return this;
    }

    @Override
    public String type() {
        return "text";
    }

    @Override
    public String content() {
        return "";
    }

    public TextCell withMarkdown(String changed) {
        return new TextCell(id, changed);
    }
}
