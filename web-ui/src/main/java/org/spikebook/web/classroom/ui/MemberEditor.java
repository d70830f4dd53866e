package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.recovery.PasswordResetService;
import org.spikebook.web.account.ui.recovery.PasswordLinkPanel;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Changes the name or the role of a member, takes one out of the class or to another, or makes a
 * link with which they get a new password.
 */
final class MemberEditor extends Div {

    private final Words words = Words.of(MemberEditor.class);
    private final ClassroomService classes;
    private final PasswordResetService passwords;
    private final CourseId course;
    private final Runnable changed;
    private final ComboBox<Member> member = new ComboBox<>();
    private final TextField name = new TextField();
    private final Select<CourseRole> role = new Select<>();
    private final Button save = new Button(words.of("members.save"), click -> save());
    private final Button link = new Button(words.of("members.password"), click -> createLink());
    private final Select<Course> target = new Select<>();
    private final Button move = new Button(words.of("members.move"), click -> move());
    private final Div moving = new Div(target, move);
    private final Paragraph refusal = new Paragraph();
    private final Span said = new Span();
    private final PasswordLinkPanel made = new PasswordLinkPanel();
    private final Button remove = new Button(words.of("members.remove"), click -> confirmRemoval());

    /** Tells when a member was changed. */
    MemberEditor(MemberTools tools, CourseId course, Runnable changed) {
        this.classes = tools.classes();
        this.passwords = tools.passwords();
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
        said.getElement().setAttribute("role", "status");
        said.addClassName("sb-muted");
        Div actions = new Div(save, link, remove, said);
        actions.addClassName("sb-row");
        target.setLabel(words.of("members.move.to"));
        target.setHelperText(words.of("members.move.help"));
        target.setItemLabelGenerator(Course::title);
        target.addValueChangeListener(change -> move.setEnabled(change.getValue() != null));
        moving.addClassName("sb-form");
        refusal.getElement().setAttribute("role", "alert");
        refusal.addClassName("sb-problems");
        add(member, name, role, actions, refusal, made, moving);
        setMembers(List.of());
    }

    private List<Course> others() {
        return classes.mine().stream()
                .filter(each -> each.role() == CourseRole.INSTRUCTOR && !each.closed())
                .filter(each -> !each.id().equals(course))
                .toList();
    }

    static String roleName(Words words, CourseRole role) {
        return words.of("members." + role.name().toLowerCase(Locale.ROOT));
    }

    void setMembers(List<Member> all) {
        member.clear();
        member.setItems(all);
        List<Course> others = others();
        target.setItems(others);
        moving.setVisible(!others.isEmpty());
        show(null);
    }

    private void show(@Nullable Member chosen) {
        boolean any = chosen != null;
        name.setEnabled(any);
        role.setEnabled(any);
        save.setEnabled(any);
        remove.setEnabled(any);
        link.setEnabled(any);
        target.setEnabled(any);
        target.clear();
        move.setEnabled(false);
        made.clear();
        refusal.setVisible(false);
        said.setText("");
        name.setInvalid(false);
        name.setValue(chosen == null ? "" : chosen.name());
        role.setValue(chosen == null ? CourseRole.STUDENT : chosen.role());
    }

    private void save() {
        Member chosen = member.getValue();
        String wanted = name.getValue();
        Optional<Problem> problem = classes.rename(course, chosen.id(), wanted);
        if (problem.isPresent()) {
            new FieldProblem(problem.get(), words.locale()).showAt(name);
            return;
        }
        Optional<Problem> refused = classes.changeRole(course, chosen.id(), role.getValue());
        if (refused.isPresent()) {
            refuseRole(chosen, refused.get());
        } else {
            done(refused, words.of("members.saved", wanted));
        }
    }

    /**
     * The name is saved, though the role is not: all show it, and the member stays chosen.
     *
     * @param before the member as chosen
     */
    private void refuseRole(Member before, Problem problem) {
        changed.run();
        member.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(before.id()))
                .findFirst()
                .ifPresent(now -> {
                    member.setValue(now);
                    if (!now.name().equals(before.name())) {
                        said.setText(words.of("members.saved", now.name()));
                    }
                });
        refuse(problem);
    }

    private void createLink() {
        made.show(passwords.forMember(course, member.getValue().id()));
    }

    private void move() {
        Member chosen = member.getValue();
        done(
                classes.move(course, chosen.id(), target.getValue().id()),
                words.of("members.left", chosen.name()));
    }

    /**
     * @param text said if nothing is wrong
     */
    private void done(Optional<Problem> problem, String text) {
        if (problem.isEmpty()) {
            changed.run();
            said.setText(text); // the members were read again, which takes away what was said
            return;
        }
        refuse(problem.get());
    }

    private void refuse(Problem problem) {
        refusal.setText(problem.sentences(words.locale()));
        refusal.setVisible(true);
    }

    private void confirmRemoval() {
        Member chosen = member.getValue();
        ConfirmDialog dialog =
                new ConfirmDialog(
                        words.of("members.remove.heading", chosen.name()),
                        words.of("members.remove.text"),
                        words.of("members.remove"),
                        confirm -> remove(chosen));
        dialog.setCancelable(true);
        dialog.setCancelText(words.of("members.remove.cancel"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private void remove(Member chosen) {
        done(classes.remove(course, chosen.id()), words.of("members.left", chosen.name()));
    }
}
