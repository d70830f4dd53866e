package org.spikebook.web.account.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.TextField;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.admin.AccountAdministration;
import org.spikebook.web.account.admin.AccountLine;
import org.spikebook.web.account.admin.ServerRole;
import org.spikebook.web.account.person.ZipNames;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;

@WebTest
class AccountsViewTest extends SpringBrowserlessTest {

    @Autowired private AccountAdministration accounts;
    @Autowired private ClassroomService classes;
    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;

    @Test
    void administrator_disablesAnAccount() {
        String name = "Zuse " + UUID.randomUUID();
        VisitorId zuse = visitors.asNewAccount(name);
        visitors.asNewAdministrator();
        UI.getCurrent().navigate("accounts");
        ComboBox<AccountLine> chooser = chooser();
        AccountLine line = accounts.accounts(name).getFirst();
        chooser.setValue(line);

        test(find(Button.class).withText("Disable account").single()).click();

        assertThat(accounts.accounts(name))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.id()).isEqualTo(zuse);
                    assertThat(each.disabled()).isTrue();
                });
        assertThat(find(NativeTable.class).all()).isNotEmpty();
    }

    @Test
    void administrator_takesOverAClass_whoseInstructorIsDisabled() {
        String title = "Spikes " + UUID.randomUUID();
        VisitorId teacher = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create(title)).course();
        VisitorId ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        visitors.asNewAdministrator();
        accounts.disable(teacher);
        VisitorId root = visitors.asNewAdministrator();
        visitors.as(ada);
        UI.getCurrent().navigate("classes/" + course.id());
        assertThat(ShownTexts.ofPage())
                .anyMatch(text -> text.startsWith("This class has no instructor at the moment."));
        visitors.as(root);
        UI.getCurrent().navigate("accounts");

        test(takeOver(title)).click();
        assertThat(name().isInvalid()).isTrue();
        name().setValue("Root");
        test(takeOver(title)).click();

        assertThat(find(H1.class).single().getText()).isEqualTo(title);
        assertThat(ShownTexts.ofPage())
                .noneMatch(text -> text.startsWith("This class has no instructor at the moment."));
    }

    private Button takeOver(String title) {
        return find(Button.class).withAriaLabel("Take over " + title).single();
    }

    private TextField name() {
        return find(TextField.class).withCaption("Your name in the class").single();
    }

    @Test
    void accounts_toAnInstructor_areNoPage() {
        visitors.asNewInstructor();

        UI.getCurrent().navigate("accounts");

        assertThat(find(H1.class).all()).extracting(H1::getText).doesNotContain("Accounts");
    }

    @Test
    void administrator_handsOutTheDataOfAnAccount() throws IOException {
        String name = "Noether " + UUID.randomUUID();
        visitors.asNewAccount(name);
        notebooks.createFromLesson("01-from-spike-to-silicon");
        choose(name);
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        test(find(FileLink.class).single()).download(file);

        assertThat(ZipNames.of(file.toByteArray()))
                .contains("README.txt", "tables/visitor.csv")
                .anyMatch(each -> each.startsWith("notebooks/"));
    }

    @Test
    void administrator_erasesAnAccount_onceAskedAgain() {
        String name = "Turing " + UUID.randomUUID();
        visitors.asNewAccount(name);
        choose(name);

        test(find(Button.class).withText("Erase account").single()).click();
        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        assertThat(test(dialog).getHeader()).isEqualTo("Erase " + name + "?");
        test(dialog).cancel();
        assertThat(accounts.accounts(name)).hasSize(1);

        test(find(Button.class).withText("Erase account").single()).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(accounts.accounts(name)).isEmpty();
    }

    @Test
    void account_thatAloneLeadsAClass_staysAndThePageSaysOfWhich() {
        String title = "Spikes " + UUID.randomUUID();
        String name = "Curie " + UUID.randomUUID();
        VisitorId teacher = visitors.asNewAccount(name);
        visitors.asNewAdministrator();
        accounts.changeRole(teacher, ServerRole.INSTRUCTOR);
        visitors.as(teacher);
        Course course = ((CreateCourseResult.Created) classes.create(title)).course();
        visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        choose(name);

        test(find(Button.class).withText("Erase account").single()).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(ShownTexts.ofPage())
                .anyMatch(text -> text.startsWith("No one else is an instructor of: " + title));
        assertThat(accounts.accounts(name)).hasSize(1);
    }

    /** As a new administrator. */
    private void choose(String name) {
        visitors.asNewAdministrator();
        UI.getCurrent().navigate("accounts");
        chooser().setValue(accounts.accounts(name).getFirst());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<AccountLine> chooser() {
        return (ComboBox<AccountLine>) find(ComboBox.class).withCaption("Account").single();
    }
}
