package org.spikebook.web.classboard.spotlight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.web.classboard.spotlight.Spotlight;
import org.spikebook.web.classboard.spotlight.SpotlightService;
import org.spikebook.web.common.ui.Words;

import java.util.Map;

/** On the board: asks a student to show a network, and leads to it once there is a consent. */
public final class SpotlightPanel extends Div {

    private final Words words = Words.of(SpotlightPanel.class);
    private final AssignmentId assignment;
    private final boolean projector;
    private final SpotlightService service;
    private final Paragraph text = new Paragraph();
    private final Anchor open = new Anchor("", words.of("open"));
    private final Button ask = new Button(words.of("panel.ask"), click -> ask());
    private final Button end = new Button(words.of("panel.end"), click -> end());
    private Map<VisitorId, String> students = Map.of();
    private @Nullable Spotlight shown;

    /**
     * @param projector without controls and without a name that the student does not want to show
     */
    public SpotlightPanel(AssignmentId assignment, boolean projector, SpotlightService service) {
        this.assignment = assignment;
        this.projector = projector;
        this.service = service;
        addClassName("sb-spotlight");
        open.addClassName("sb-action-link");
        open.setTarget(AnchorTarget.BLANK);
        add(new H2(words.of("panel.heading")), text, open);
        if (!projector) {
            Div actions = new Div(ask, end);
            actions.addClassName("sb-row");
            add(actions);
        }
    }

    /**
     * Reads again what is shown.
     *
     * @param students names of those who can be asked
     */
    public void show(Map<VisitorId, String> students) {
        this.students = Map.copyOf(students);
        Spotlight now = service.current(assignment).orElse(null);
        shown = now;
        boolean isShown = now != null && now.shown();
        setVisible(!projector || isShown);
        open.setVisible(isShown);
        end.setVisible(now != null);
        ask.setEnabled(!students.isEmpty());
        text.setText(now == null ? "" : text(now));
        if (now != null && isShown) {
            open.setHref("spotlight/" + now.id());
        }
    }

    private String text(Spotlight now) {
        if (!now.shown()) {
            return words.of("panel.asked", now.student());
        }
        return projector && !now.namedToAll()
                ? words.of("shown.unnamed")
                : words.of("shown.named", now.student());
    }

    private void ask() {
        new AskStudentDialog(
                        students,
                        student -> {
                            service.ask(assignment, student);
                            show(students);
                        })
                .open();
    }

    private void end() {
        Spotlight now = shown;
        if (now != null) {
            service.end(now.id());
            show(students);
        }
    }
}
