package org.spikebook.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.grading.GradebookService;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.beans.factory.annotation.Autowired;

/** Who requested what they may not see or do stands in the log, and who reads students' work. */
@WebTest
class RefusalLogTest {

    @Autowired NotebookService notebooks;
    @Autowired ClassroomService classes;
    @Autowired GradebookService gradebooks;
    @Autowired TestVisitors visitors;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(SecurityEvents.class);

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void leaveTheLog() {
        log.detachAppender(lines);
    }

    @Test
    void refusal_isALine_withWhoAndWhat() {
        visitors.asNewInstructor();
        NotebookId notebook = notebooks.createEmpty().id();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        VisitorId eve = visitors.asNewAccount("Eve");

        assertThatThrownBy(() -> notebooks.open(notebook)).isInstanceOf(ResourceNotFound.class);
        assertThatThrownBy(() -> classes.close(course.id())).isInstanceOf(ResourceNotFound.class);

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> line.startsWith("Refused: " + eve + ", "))
                .satisfiesExactly(
                        line -> assertThat(line).contains("UseNotebook", notebook.toString()),
                        line ->
                                assertThat(line)
                                        .contains("InCourse", course.id().toString(), "CLOSE"));
    }

    @Test
    void workThatIsRead_isALineAnHour_withWhoAndWhere() {
        VisitorId teacher = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();

        gradebooks.gradebook(course.id());
        gradebooks.gradebook(course.id());
        classes.course(course.id());

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> line.startsWith("Work read: " + teacher + ", "))
                .singleElement()
                .asString()
                .contains("SEE_WORK", course.id().toString());
    }

    @Test
    void whatIsAllowed_isNotALine() {
        VisitorId ada = visitors.asNewGuest();

        notebooks.open(notebooks.createEmpty().id());

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains(": " + ada));
    }
}
