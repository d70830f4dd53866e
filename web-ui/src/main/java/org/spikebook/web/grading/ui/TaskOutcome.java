package org.spikebook.web.grading.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;

import org.spikebook.lesson.check.ReasonTree;
import org.spikebook.lesson.check.question.OpenRubric;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.ui.points.PointsText;
import org.spikebook.web.grading.ui.points.ReasonList;

import java.util.List;

/** What one task earned and the measurements that say why: told by sign, words and color. */
final class TaskOutcome extends Div {

    /** With a heading of its own, unless that is empty. */
    TaskOutcome(String title, double points, double maxPoints, List<ReasonTree> tree) {
        Words words = Words.of(TaskOutcome.class);
        boolean all = points == maxPoints;
        boolean waits = points == 0 && isOpen(tree);
        addClassNames("sb-verdict", kind(all, waits, points));
        Span sign = new Span(waits ? "…" : all ? "✓" : points == 0 ? "✗" : "◐");
        sign.addClassName("sb-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        Span earned =
                new Span(
                        waits
                                ? words.of(
                                        "outcome.waiting",
                                        new PointsText(words.locale()).number(maxPoints))
                                : new PointsText(words.locale()).of(points, maxPoints));
        earned.addClassName("sb-number");
        Div head = new Div(sign);
        head.addClassName("sb-verdict-head");
        if (!title.isEmpty()) {
            head.add(new H3(title));
        }
        head.add(earned);
        add(head, new ReasonList(tree));
    }

    private static boolean isOpen(List<ReasonTree> tree) {
        return OpenRubric.of(tree.stream().flatMap(ReasonTree::lines).toList()).isPresent();
    }

    private static String kind(boolean all, boolean waits, double points) {
        return waits ? "sb-waiting" : all ? "sb-right" : points == 0 ? "sb-wrong" : "sb-partly";
    }
}
