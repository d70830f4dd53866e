package org.spikebook.web.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.PasswordField;

import org.junit.jupiter.api.Test;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.AccountResult;
import org.spikebook.web.account.AccountService;
import org.spikebook.web.account.person.PersonalDataService;
import org.spikebook.web.account.person.ZipNames;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

@WebTest
class PersonalDataSectionTest extends SpringBrowserlessTest {

    private static final String LESSON = "01-from-spike-to-silicon";
    private static final String PASSWORD = "correct horse battery";

    @Autowired private PersonalDataService service;
    @Autowired private AccountService accounts;
    @Autowired private ClassroomService classes;
    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;

    private final AtomicInteger erased = new AtomicInteger();

    @Test
    void file_hasTheNotebooksOfTheVisitor() throws IOException {
        visitors.asNewGuest();
        notebooks.createFromLesson(LESSON);
        PersonalDataSection section = show(false);
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        test(find(FileLink.class, section).single()).download(file);

        assertThat(ZipNames.of(file.toByteArray()))
                .contains("README.txt", "tables/visitor.csv")
                .anyMatch(name -> name.startsWith("notebooks/"));
    }

    @Test
    void guest_isToldWhatIsErased_andMayKeepIt() {
        visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        notebooks.createFromLesson(LESSON);
        PersonalDataSection section = show(false);
        assertThat(find(PasswordField.class, section).all()).isEmpty();

        ask(section);
        assertThat(test(dialog()).getText())
                .isEqualTo(
                        "Notebooks: 1. Submissions with their grades: 0. You leave these classes:"
                                + " Spikes.");
        test(dialog()).cancel();

        assertThat(notebooks.mine()).hasSize(1);
        assertThat(erased).hasValue(0);

        ask(section);
        test(dialog()).confirm();

        assertThat(notebooks.mine()).isEmpty();
        assertThat(classes.mine()).isEmpty();
        assertThat(erased).hasValue(1);
    }

    @Test
    void account_isErased_withItsPasswordOnly() {
        visitors.asNewGuest();
        String name = "P" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(accounts.becomeAccount(name, PASSWORD)).isInstanceOf(AccountResult.Made.class);
        notebooks.createFromLesson(LESSON);
        PersonalDataSection section = show(true);
        PasswordField password = find(PasswordField.class, section).single();
        test(password).setValue("three words here");

        ask(section);
        test(dialog()).confirm();

        assertThat(password.isInvalid()).isTrue();
        assertThat(password.getErrorMessage()).startsWith("The current password is wrong");
        assertThat(notebooks.mine()).hasSize(1);
        assertThat(erased).hasValue(0);

        test(password).setValue(PASSWORD);
        ask(section);
        test(dialog()).confirm();

        assertThat(notebooks.mine()).isEmpty();
        assertThat(erased).hasValue(1);
    }

    private PersonalDataSection show(boolean hasPassword) {
        UI.getCurrent().navigate("help");
        PersonalDataSection section =
                new PersonalDataSection(service, hasPassword, erased::incrementAndGet);
        UI.getCurrent().add(section);
        return section;
    }

    private void ask(PersonalDataSection section) {
        test(find(Button.class, section).withText("Erase everything").single()).click();
    }

    private ConfirmDialog dialog() {
        return find(ConfirmDialog.class).single();
    }
}
