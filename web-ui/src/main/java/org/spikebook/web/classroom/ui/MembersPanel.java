package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.spikebook.web.classroom.AccommodationService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.classroom.roster.ui.RosterPanel;
import org.spikebook.web.classroom.ui.staff.StaffPanel;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who teaches and how many learn; an instructor changes members here, and closes the class. */
final class MembersPanel extends Div {

    private final Words words = Words.of(MembersPanel.class);
    private final ClassroomService classes;
    private final Course course;
    private final Paragraph teachers = new Paragraph();
    private final MemberEditor editor;
    private final RosterPanel list;
    private final StaffPanel staff;
    private final Runnable changed;
    private Optional<AccommodationsPanel> times = Optional.empty();

    /**
     * @param changed told when a member changed, or whether the class is closed
     * @param listApplied told when a class list was applied, or students got other time
     */
    MembersPanel(MemberTools tools, Course course, Runnable changed, Runnable listApplied) {
        this.classes = tools.classes();
        this.course = course;
        this.changed = changed;
        this.editor = new MemberEditor(tools, course.id(), changed);
        this.list = new RosterPanel(tools.roster(), course.id(), listApplied);
        this.staff = new StaffPanel(tools.staff(), course.id());
        addClassName("sb-section");
        Details edit = new Details(words.of("members.change"), editor);
        Details moreTime = moreTime(tools.accommodations(), listApplied);
        add(new H2(words.of("members.heading")), teachers, edit, moreTime, staff, list, door());
        refresh();
    }

    /** Made when it is opened: most classes need none of it. */
    private Details moreTime(AccommodationService service, Runnable given) {
        Details more = new Details(words.of("accommodations.heading"));
        more.addOpenedChangeListener(change -> {
            more.removeAll();
            times =
                    change.isOpened()
                            ? Optional.of(accommodations(service, given))
                            : Optional.empty();
            times.ifPresent(more::add);
        });
        return more;
    }

    private AccommodationsPanel accommodations(AccommodationService service, Runnable given) {
        return new AccommodationsPanel(service, course.id(), classes.members(course.id()), given);
    }

    /** Reads again who is a member and who is invited. */
    void refresh() {
        List<Member> all = classes.members(course.id());
        String teach =
                all.stream()
                        .filter(each -> each.role().teaches())
                        .map(each ->
                                words.of(
                                        "members.one",
                                        each.name(),
                                        MemberEditor.roleName(words, each.role())))
                        .collect(Collectors.joining(", "));
        long students = all.stream().filter(each -> !each.role().teaches()).count();
        teachers.setText(words.of("members.all", Quantity.count(students, words.locale()), teach));
        editor.setMembers(all);
        times.ifPresent(panel -> panel.setMembers(all));
        list.refresh();
        staff.refresh();
    }

    private Div door() {
        Span state = new Span(words.of(course.closed() ? "members.closed" : "members.open"));
        state.addClassName("sb-muted");
        Button button =
                new Button(
                        words.of(course.closed() ? "members.reopen" : "members.close"),
                        click -> toggle());
        Div door = new Div(button, state);
        door.addClassName("sb-door");
        return door;
    }

    private void toggle() {
        if (course.closed()) {
            classes.reopen(course.id());
        } else {
            classes.close(course.id());
        }
        changed.run();
    }
}
