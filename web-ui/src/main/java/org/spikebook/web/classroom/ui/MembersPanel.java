package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who teaches and how many learn; an instructor makes others teach too, and closes the class. */
final class MembersPanel extends Div {

    private final Words words = Words.of(MembersPanel.class);
    private final ClassroomService classes;
    private final Course course;
    private final Paragraph teachers = new Paragraph();
    private final ComboBox<Member> member = new ComboBox<>();
    private final Select<CourseRole> role = new Select<>();
    private final Runnable changed;

    /** Tells when roles changed, or whether the class is closed. */
    MembersPanel(ClassroomService classes, Course course, Runnable changed) {
        this.classes = classes;
        this.course = course;
        this.changed = changed;
        addClassName("sb-section");
        Details roles = new Details(words.of("members.change"), form());
        add(new H2(words.of("members.heading")), teachers, roles, door());
        refresh();
    }

    /** Reads the members again. */
    void refresh() {
        List<Member> all = classes.members(course.id());
        String teach =
                all.stream()
                        .filter(each -> each.role().teaches())
                        .map(each -> words.of("members.one", each.name(), name(each.role())))
                        .collect(Collectors.joining(", "));
        long students = all.stream().filter(each -> !each.role().teaches()).count();
        teachers.setText(words.of("members.all", Quantity.count(students, words.locale()), teach));
        member.setItems(all);
    }

    private Div form() {
        member.setLabel(words.of("members.member"));
        member.setItemLabelGenerator(
                each -> words.of("members.one", each.name(), name(each.role())));
        role.setLabel(words.of("members.role"));
        role.setHelperText(words.of("members.role.help"));
        role.setItems(CourseRole.values());
        role.setItemLabelGenerator(this::name);
        role.setValue(CourseRole.TEACHING_ASSISTANT);
        Button change = new Button(words.of("members.set"), click -> change(member.getValue()));
        Div form = new Div(member, role, change);
        form.addClassName("sb-form");
        return form;
    }

    private void change(@Nullable Member chosen) {
        member.setInvalid(chosen == null);
        if (chosen == null) {
            member.setErrorMessage(words.of("members.choose"));
            return;
        }
        classes.changeRole(course.id(), chosen.id(), role.getValue());
        refresh();
        changed.run();
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

    private String name(CourseRole each) {
        return words.of("members." + each.name().toLowerCase(Locale.ROOT));
    }
}
