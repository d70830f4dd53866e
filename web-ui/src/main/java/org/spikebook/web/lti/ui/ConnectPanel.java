package org.spikebook.web.lti.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.lti.LtiContextId;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.lti.launch.LinkService;
import org.spikebook.web.lti.launch.LinkState;

import java.util.List;
import java.util.Optional;

/** Connects a course of a platform with a new class, or with one that the instructor has. */
final class ConnectPanel extends Div {

    private final Words words = Words.of(ConnectPanel.class);
    private final LinkService links;
    private final LtiContextId context;
    private final Runnable connected;
    private final TextField title = new TextField(words.of("connect.title"));

    /**
     * @param connected told when the course is connected
     */
    ConnectPanel(LinkService links, ClassroomService classes, LinkState state, Runnable connected) {
        this.links = links;
        this.context = state.context();
        this.connected = connected;
        add(new Paragraph(words.of("connect.about", state.contextTitle())), newClass(state));
        List<Course> own =
                classes.mine().stream()
                        .filter(each -> each.role() == CourseRole.INSTRUCTOR && !each.closed())
                        .toList();
        add(new H2(words.of("connect.existing")));
        add(own.isEmpty() ? new Paragraph(words.of("connect.noneOwn")) : existingClass(own));
    }

    private Div newClass(LinkState state) {
        title.setValue(state.contextTitle());
        Button create = new Button(words.of("connect.create"), click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(new H2(words.of("connect.new")), title, create);
        form.addClassName("sb-form");
        return form;
    }

    private Div existingClass(List<Course> own) {
        Select<Course> choice = new Select<>();
        choice.setLabel(words.of("connect.class"));
        choice.setItems(own);
        choice.setItemLabelGenerator(Course::title);
        choice.setValue(own.getFirst());
        Button connect =
                new Button(
                        words.of("connect.button"),
                        click -> finish(links.connect(context, choice.getValue().id())));
        Div form = new Div(choice, connect);
        form.addClassName("sb-form");
        return form;
    }

    private void create() {
        finish(links.connectNewClass(context, title.getValue()));
    }

    private void finish(Optional<Problem> problem) {
        if (problem.isEmpty()) {
            connected.run();
            return;
        }
        title.setInvalid(true);
        title.setErrorMessage(problem.get().sentences(words.locale()));
    }
}
