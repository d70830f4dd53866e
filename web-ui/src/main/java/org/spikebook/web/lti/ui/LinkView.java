package org.spikebook.web.lti.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.lti.LtiLinkId;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.lti.launch.LinkService;
import org.spikebook.web.lti.launch.LinkState;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.NotebookSummary;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Where a launch arrives: students at their notebook of the assignment, those who teach at the
 * class; an instructor first says which class and assignment that is.
 */
@Route("lti-link")
@PermitAll
class LinkView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final Words words = Words.of(LinkView.class);
    private final LinkService links;
    private final ClassroomService classes;
    private final NotebookService notebooks;
    private final Clock clock;
    private String title = "";

    LinkView(LinkService links, ClassroomService classes, NotebookService notebooks, Clock clock) {
        this.links = links;
        this.classes = classes;
        this.notebooks = notebooks;
        this.clock = clock;
        addClassName("sb-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String text) {
        LtiLinkId id = idOf(text);
        LinkState state = links.state(id);
        title = state.title();
        Optional<CourseId> course = state.course();
        if (course.isEmpty()) {
            showUnconnected(id, state);
        } else if (mustChoose(state, course.get())) {
            showChoice(id, state, course.get());
        } else {
            event.forwardTo(destination(state, course.get()));
        }
    }

    private static LtiLinkId idOf(String text) {
        try {
            return LtiLinkId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw new ResourceNotFound();
        }
    }

    private void showUnconnected(LtiLinkId id, LinkState state) {
        removeAll();
        add(new H1(state.contextTitle()));
        if (state.role() == CourseRole.INSTRUCTOR) {
            add(
                    new ConnectPanel(
                            links,
                            classes,
                            state,
                            () -> UI.getCurrentOrThrow().navigate("lti-link/" + id)));
        } else {
            add(new Paragraph(words.of("link.notConnected")));
        }
    }

    private boolean mustChoose(LinkState state, CourseId course) {
        return state.role() == CourseRole.INSTRUCTOR
                && state.assignment().isEmpty()
                && classes.course(course).role() == CourseRole.INSTRUCTOR;
    }

    private void showChoice(LtiLinkId id, LinkState state, CourseId course) {
        removeAll();
        List<Assignment> offered =
                classes.assignments(course).stream().filter(each -> !each.withdrawn()).toList();
        Anchor toClass = new Anchor("classes/" + course, words.of("link.toClass"));
        toClass.addClassName("sb-action-link");
        add(new H1(state.title()));
        if (offered.isEmpty()) {
            add(new Paragraph(words.of("link.noAssignments")));
        } else {
            add(new AssignmentChoice(links, id, state.scores(), offered));
        }
        add(toClass);
    }

    private String destination(LinkState state, CourseId course) {
        if (classes.course(course).role().teaches()) {
            return "classes/" + course;
        }
        return state.assignment()
                .flatMap(id -> workable(course, id))
                .map(assignment -> "notebook/" + notebookOf(assignment))
                .orElse("classes/" + course);
    }

    /** With the dates of the student, who finds them on the page of the class otherwise. */
    private Optional<Assignment> workable(CourseId course, AssignmentId id) {
        return classes.assignments(course).stream()
                .filter(each -> each.id().equals(id))
                .filter(each -> !each.terms().opensAfter(clock.instant()))
                .filter(each -> !each.terms().closedBefore(clock.instant()))
                .findFirst();
    }

    private String notebookOf(Assignment assignment) {
        return notebooks.mine().stream()
                .filter(each -> assignment.lessonSlug().equals(each.lessonSlug()))
                .findFirst()
                .map(NotebookSummary::id)
                .orElseGet(() -> notebooks.createFromLesson(assignment.lessonSlug()).id())
                .toString();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
