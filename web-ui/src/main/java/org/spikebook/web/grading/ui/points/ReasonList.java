package org.spikebook.web.grading.ui.points;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.lesson.check.ReasonTree;
import org.spikebook.web.common.ui.Words;

import java.util.List;

/**
 * What explains the points of a task: lists within lists, each under the line that it explains,
 * with the points of that line. Groups that are met are folded, and so are criteria that are met
 * within a group that is not: what to do next stays in sight.
 */
public final class ReasonList extends UnorderedList {

    private static final double HUNDREDTHS = 100;

    /** Lists within lists within the list: those of the criteria of a group among others. */
    private static final int DEEP = 2;

    private final Words words = Words.of(ReasonList.class);

    public ReasonList(List<ReasonTree> tree) {
        this(tree, 0);
    }

    private ReasonList(List<ReasonTree> tree, int depth) {
        addClassNames("sb-plain-list", "sb-reasons");
        // Safari takes a list without bullets for none
        getElement().setAttribute("role", "list");
        List<ReasonTree> met = tree.stream().filter(ReasonTree::isMet).toList();
        boolean folds = depth >= DEEP && met.size() > 1 && met.size() < tree.size();
        tree.stream()
                .filter(line -> !(folds && line.isMet()))
                .forEach(line -> add(item(line, depth)));
        if (folds) {
            Span count = new Span(words.of("reasons.met", met.size()));
            add(new ListItem(new NativeDetails(count, new ReasonList(met, depth))));
        }
    }

    private ListItem item(ReasonTree line, int depth) {
        String text = words.of(line.text());
        if (line.maxPoints() == 0 && line.parts().isEmpty()) {
            return new ListItem(text);
        }
        Div head = head(text, line);
        if (line.parts().isEmpty()) {
            return new ListItem(head);
        }
        ReasonList parts = new ReasonList(line.parts(), depth + 1);
        if (line.isGroup()) {
            parts.getElement().setAttribute("aria-label", text);
        }
        boolean folded = line.isMet() && line.isGroup();
        return folded ? new ListItem(new NativeDetails(head, parts)) : new ListItem(head, parts);
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
