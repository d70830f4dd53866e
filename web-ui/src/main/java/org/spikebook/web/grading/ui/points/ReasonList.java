package org.spikebook.web.grading.ui.points;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.lesson.check.ReasonTree;
import org.spikebook.web.common.ui.Words;

import java.util.List;

/**
 * What explains the points of a task: lists within lists, each under the line that it explains,
 * with the points of that line.
 */
public final class ReasonList extends UnorderedList {

    private static final double HUNDREDTHS = 100;

    private final Words words = Words.of(ReasonList.class);

    public ReasonList(List<ReasonTree> tree) {
        addClassNames("sb-plain-list", "sb-reasons");
        // Safari takes a list without bullets for none
        getElement().setAttribute("role", "list");
        tree.forEach(line -> add(item(line)));
    }

    private ListItem item(ReasonTree line) {
        String text = words.of(line.text());
        if (line.maxPoints() == 0 && line.parts().isEmpty()) {
            return new ListItem(text);
        }
        ListItem item = new ListItem(head(text, line));
        if (!line.parts().isEmpty()) {
            ReasonList parts = new ReasonList(line.parts());
            if (line.isGroup()) {
                parts.getElement().setAttribute("aria-label", text);
            }
            item.add(parts);
        }
        return item;
    }

    private Div head(String text, ReasonTree line) {
        Div head = new Div(new Span(text));
        head.addClassName("sb-reason-head");
        if (line.maxPoints() > 0) {
            Span points =
                    new Span(
                            new PointsText(words.locale())
                                    .of(rounded(line.points()), rounded(line.maxPoints())));
            points.addClassName("sb-number");
            head.add(points);
        }
        return head;
    }

    /** Parts of points can have any number of decimals. */
    private static double rounded(double points) {
        return Math.round(points * HUNDREDTHS) / HUNDREDTHS;
    }
}
