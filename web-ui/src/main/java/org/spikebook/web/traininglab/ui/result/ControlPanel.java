package org.spikebook.web.traininglab.ui.result;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import org.spikebook.training.control.ControlReport;
import org.spikebook.training.control.Environment;
import org.spikebook.training.control.Goal;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.Locale;

/**
 * How long a trained network balanced a plant, or kept its hand on the target, in each test
 * episode, a bar for each.
 */
public final class ControlPanel extends Div {

    private final Words words = Words.of(ControlPanel.class);

    /**
     * @param plant what is controlled
     */
    public ControlPanel(ControlReport report, String plant) {
        addClassName("sb-control");
        Div episodes = new Div();
        episodes.addClassName("sb-votes");
        episodes.getElement().setAttribute("role", "list");
        int most = report.steps().stream().mapToInt(Math::abs).max().orElse(1);
        for (int episode = 0; episode < report.steps().size(); episode++) {
            episodes.add(bar(episode + 1, report.steps().get(episode), most, goal(report)));
        }
        add(
                new Remark(
                        words.of(
                                "control.meaning." + goal(report),
                                plant,
                                Quantity.decimals(report.meanSteps(), 0, words.locale()))),
                episodes,
                new Remark(words.of("control.states")));
    }

    /** What came of it, in one sentence. */
    public static String finding(ControlReport report) {
        Words words = Words.of(ControlPanel.class);
        long kept = report.steps().stream().filter(s -> s >= ControlReport.BALANCED_STEPS).count();
        return words.of(
                "control.finding." + goal(report),
                kept,
                report.steps().size(),
                ControlReport.BALANCED_STEPS);
    }

    private static String goal(ControlReport report) {
        return Environment.find(report.environment())
                .map(Environment::goal)
                .orElse(Goal.BALANCE)
                .name()
                .toLowerCase(Locale.ROOT);
    }

    private Div bar(int episode, int steps, int most, String goal) {
        Span name = new Span(Quantity.count(episode, words.locale()));
        name.addClassName("sb-class-name");
        Div bar = new Div();
        bar.addClassName("sb-class-bar");
        bar.getStyle().set("--share", String.valueOf((double) steps / Math.max(1, most)));
        Span number = new Span(Quantity.count(steps, words.locale()));
        number.addClassName("sb-number");
        Span note =
                new Span(
                        steps >= ControlReport.BALANCED_STEPS
                                ? words.of("control.kept." + goal)
                                : "");
        note.addClassNames("sb-small", "sb-muted");
        Div row = new Div(name, bar, number, note);
        row.addClassName("sb-vote");
        row.setClassName("sb-chosen", steps >= ControlReport.BALANCED_STEPS);
        row.getElement().setAttribute("role", "listitem");
        return row;
    }
}
