package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Changes the name or the role of a member, or takes one out of the class. */
final class MemberEditor extends Div {

    private final Words words = Words.of(MemberEditor.class);
    private final ClassroomService classes;
    private final CourseId course;
    private final Runnable changed;
    private final ComboBox<Member> member = new ComboBox<>();
    private final TextField name = new TextField();
    private final Select<CourseRole> role = new Select<>();
    private final Button save = new Button(words.of("members.save"), click -> save());
    private final Button remove = new Button(words.of("members.remove"), click -> confirmRemoval());

    /** Tells when a member was changed. */
    MemberEditor(ClassroomService classes, CourseId course, Runnable changed) {
        this.classes = classes;
        this.course = course;
        this.changed = changed;
        addClassName("sb-form");
        member.setLabel(words.of("members.member"));
        member.setItemLabelGenerator(
                each -> words.of("members.one", each.name(), roleName(words, each.role())));
        member.addValueChangeListener(change -> show(change.getValue()));
        name.setLabel(words.of("members.name"));
        role.setLabel(words.of("members.role"));
        role.setHelperText(words.of("members.role.help"));
        role.setItems(CourseRole.values());
        role.setItemLabelGenerator(each -> roleName(words, each));
        remove.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        Div actions = new Div(save, remove);
        actions.addClassName("sb-row");
        add(member, name, role, actions);
        show(null);
    }

    static String roleName(Words words, CourseRole role) {
        return words.of("members." + role.name().toLowerCase(Locale.ROOT));
    }

    void setMembers(List<Member> all) {
        member.setItems(all);
        show(null);
    }

    private void show(@Nullable Member chosen) {
        boolean any = chosen != null;
        name.setEnabled(any);
        role.setEnabled(any);
        save.setEnabled(any);
        remove.setEnabled(any);
        name.setInvalid(false);
        name.setValue(chosen == null ? "" : chosen.name());
        role.setValue(chosen == null ? CourseRole.STUDENT : chosen.role());
    }

    private void save() {
        Member chosen = member.getValue();
        Optional<Problem> problem = classes.rename(course, chosen.id(), name.getValue());
        if (problem.isPresent()) {
            FieldProblem.show(name, problem.get(), words.locale());
            return;
        }
        classes.changeRole(course, chosen.id(), role.getValue());
        changed.run();
    }

    private void confirmRemoval() {
        Member chosen = member.getValue();
        ConfirmDialog dialog =
                new ConfirmDialog(
                        words.of("members.remove.heading", chosen.name()),
                        words.of("members.remove.text"),
                        words.of("members.remove"),
                        confirm -> {
                            classes.remove(course, chosen.id());
                            changed.run();
                        });
        dialog.setCancelable(true);
        dialog.setCancelText(words.of("members.remove.cancel"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }
}
