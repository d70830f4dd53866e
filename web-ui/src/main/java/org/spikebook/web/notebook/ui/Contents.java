package org.spikebook.web.notebook.ui;

import org.spikebook.lesson.content.Markdown;
import org.spikebook.lesson.content.TextHeading;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TextCell;

import java.util.ArrayList;
import java.util.List;

/** The table of contents of a notebook. */
final class Contents {

    /**
     * One entry.
     *
     * @param anchor id of the element on the page
     * @param level 1 for the headings of parts, 2 for what is in them
     */
    record Item(String title, String anchor, int level) {}

    /** Smaller headings are left out; so the page's elements are counted as well. */
    private static final int SMALLEST_LEVEL = 3;

    private Contents() {}

    static List<Item> of(Notebook notebook) {
        List<Item> items = new ArrayList<>();
        for (Cell cell : notebook.cells()) {
            if (cell instanceof TextCell text) {
                headings(text, items);
            } else if (!cell.title().isEmpty()) {
                items.add(new Item(cell.title(), anchor(cell.id()), 2));
            }
        }
        return items;
    }

    /** The id of a cell's element on the page. */
    static String anchor(String cellId) {
        return "cell-" + cellId;
    }

    /** The n-th heading of a text is the n-th heading element of its HTML. */
    private static void headings(TextCell text, List<Item> items) {
        int n = 0;
        for (TextHeading heading : Markdown.headings(text.markdown())) {
            if (heading.level() <= SMALLEST_LEVEL) {
                String anchor = anchor(text.id()) + "-" + n++;
                items.add(new Item(heading.title(), anchor, Math.min(heading.level(), 2)));
            }
        }
    }
}
