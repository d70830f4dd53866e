package org.spikebook.web.classroom.ui.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.classroom.staff.StaffInvitation;
import org.spikebook.web.classroom.staff.StaffLink;
import org.spikebook.web.classroom.staff.StaffService;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.SecretLink;

import java.util.List;
import java.util.Optional;

/** Invites assistants and further instructors of a class, and lists changes of roles. */
public final class StaffPanel extends Div {

    private final Words words = Words.of(StaffPanel.class);
    private final StaffService staff;
    private final CourseId course;
    private final Select<CourseRole> role = new Select<>();
    private final TextField account = new TextField();
    private final Div answer = new Div();
    private final Div open = new Div();
    private final Div changes = new Div();

    public StaffPanel(StaffService staff, CourseId course) {
        this.staff = staff;
        this.course = course;
        role.setLabel(words.of("staff.role"));
        role.setItems(CourseRole.TEACHING_ASSISTANT, CourseRole.INSTRUCTOR);
        role.setItemLabelGenerator(each -> RoleNames.of(words, each));
        role.setValue(CourseRole.TEACHING_ASSISTANT);
        account.setLabel(words.of("staff.account"));
        account.setHelperText(words.of("staff.account.help"));
        answer.getElement().setAttribute("role", "status");
        Button link = new Button(words.of("staff.link"), click -> createLink());
        Button invite = new Button(words.of("staff.invite"), click -> invite());
        Div form =
                new Div(
                        new Paragraph(words.of("staff.explain")),
                        role,
                        link,
                        account,
                        invite,
                        answer,
                        open);
        form.addClassName("sb-form");
        add(
                new Details(words.of("staff.heading"), form),
                new Details(words.of("changes.heading"), changes));
        refresh();
    }

    /** Reads again who is invited and what was changed. */
    public void refresh() {
        showOpen(staff.invitations(course));
        changes.removeAll();
        changes.add(new RoleChanges(staff.changes(course)));
    }

    private void showOpen(List<StaffInvitation> invitations) {
        open.removeAll();
        if (invitations.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("sb-list");
        invitations.forEach(each -> list.add(line(each)));
        open.add(new Paragraph(words.of("staff.open")), list);
    }

    private ListItem line(StaffInvitation invitation) {
        String who = invitation.account().orElseGet(() -> words.of("staff.byLink"));
        String until = LocalTime.dateAndTime(invitation.expiresAt());
        Span text =
                new Span(
                        words.of("staff.line", who, RoleNames.of(words, invitation.role()), until));
        Button revoke =
                new Button(
                        words.of("staff.revoke"),
                        click -> {
                            staff.revoke(course, invitation.id());
                            refresh();
                        });
        revoke.setAriaLabel(words.of("staff.revokeOf", who));
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return new ListItem(text, revoke);
    }

    private void createLink() {
        StaffLink link = staff.invite(course, role.getValue());
        answer.removeAll();
        answer.add(
                new SecretLink(
                        words.of("staff.linkLabel"),
                        StaffView.address(link.token()),
                        words.of("staff.once", LocalTime.dateAndTime(link.expiresAt()))));
        refresh();
    }

    private void invite() {
        account.setInvalid(false);
        Optional<Problem> problem =
                staff.inviteAccount(course, role.getValue(), account.getValue());
        if (problem.isPresent()) {
            account.setErrorMessage(problem.get().sentences(words.locale()));
            account.setInvalid(true);
            account.focus();
            return;
        }
        answer.removeAll();
        answer.add(new Span(words.of("staff.invited", account.getValue())));
        account.clear();
        refresh();
    }
}
