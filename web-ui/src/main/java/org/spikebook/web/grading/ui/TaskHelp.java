package org.spikebook.web.grading.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.lesson.content.Markdown;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.web.common.ui.RichText;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.task.TaskGuide;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Optional;

/** The hints of a task, one by one, and after the last one the model solution as an offer. */
final class TaskHelp extends Div {

    private final Words words = Words.of(TaskHelp.class);
    private final NotebookSession session;
    private final TaskGuide guide;
    private final boolean forClass;
    private final OrderedList list = new OrderedList();
    private final Paragraph cost = new Paragraph();
    private final Button more;
    private TaskCell cell;

    /**
     * @param forClass whether the notebook is an assignment of a class
     */
    TaskHelp(TaskCell cell, NotebookSession session, TaskGuide guide, boolean forClass) {
        this.cell = cell;
        this.session = session;
        this.guide = guide;
        this.forClass = forClass;
        addClassName("sb-task-help");
        list.getElement().setAttribute("aria-live", "polite");
        more = new Button("", click -> showMore());
        more.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(new H4(words.of("help.heading")), list, cost, more);
        show(cell);
    }

    /** Follows the task. */
    final void show(TaskCell shown) {
        cell = shown;
        List<String> hints = guide.hints(session.notebook(), cell);
        setVisible(!hints.isEmpty());
        int read = Math.min(cell.help().hints(), hints.size());
        if (list.getComponentCount() > read) {
            list.removeAll();
        }
        hints.subList(list.getComponentCount(), read).forEach(hint -> list.add(item(hint)));
        boolean offered = read == hints.size() && guide.hasSolution(session.notebook(), cell);
        boolean done = cell.help().solution();
        cost.setText(cost(offered || done));
        cost.setVisible(offered || done);
        more.setVisible(session.isEditable() && (read < hints.size() || offered));
        more.setText(
                read < hints.size()
                        ? words.of("help.hint", read + 1, hints.size())
                        : words.of("help.solution"));
    }

    private static ListItem item(String hint) {
        RichText text = new RichText();
        text.setSafeHtml(Markdown.toHtml(hint));
        return new ListItem(text);
    }

    private String cost(boolean needed) {
        if (!needed) {
            return "";
        }
        String most = Quantity.decimals(cell.mostWithSolution(), 1, words.locale());
        String key =
                cell.help().solution()
                        ? "help.cost.shown"
                        : forClass ? "help.cost.class" : "help.cost";
        String number = cell.points() == 1 ? ".one" : "";
        return words.of(key + number, most, Quantity.count(cell.points(), words.locale()));
    }

    private void showMore() {
        List<String> hints = guide.hints(session.notebook(), cell);
        if (cell.help().hints() < hints.size()) {
            TaskCell changed = cell.withHelp(cell.help().withNextHint());
            session.replace(changed);
            show(changed);
        } else {
            guide.withSolution(session.notebook(), cell)
                    .ifPresent(changed -> session.edit(changed, Optional.empty()));
        }
    }
}
