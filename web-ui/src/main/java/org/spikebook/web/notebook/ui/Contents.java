package org.spikebook.web.notebook.ui;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TextCell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of contents of a notebook. */
final class Contents {

    /**
     * One entry.
     *
     * @param anchor id of the element on the page
     * @param level 1 for the headings of parts, 2 for what is in them
     */
    record Item(String title, String anchor, int level) {}

    private static final Pattern HEADING = Pattern.compile("(?m)^(#{1,3})[ \\t]+(.+?)[ \\t]*#*$");
    private static final Pattern FENCE = Pattern.compile("(?ms)^(```|~~~).*?^\\1");

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
        Matcher heading = HEADING.matcher(FENCE.matcher(text.markdown()).replaceAll(""));
        for (int n = 0; heading.find(); n++) {
            String title = heading.group(2).replaceAll("[*_`$]", "");
            items.add(
                    new Item(
                            title,
                            anchor(text.id()) + "-" + n,
                            Math.min(heading.group(1).length(), 2)));
        }
    }
}
