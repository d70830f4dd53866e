package org.spikebook.web.crash.node;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.grading.SubmissionResult;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.job.SteadySteps;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.SaveResult;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One student after the other edits, asks for a job and submits. Says what was acknowledged; what
 * fails while the database is away was not, and is left.
 */
final class Author implements Runnable {

    static final String SAVED = "saved";
    static final String ASKED = "asked";
    static final String SUBMITTED = "submitted";

    private static final String LESSON = "01-from-spike-to-silicon";
    private static final int EDITS = 5;
    private static final int STEPS = 100;
    private static final int PAUSE_MS = 100;

    private final TestVisitors visitors;
    private final ClassroomService classes;
    private final NotebookService notebooks;
    private final SubmissionService submissions;
    private final SteadySteps steps;

    Author(ConfigurableApplicationContext context) {
        this.visitors = context.getBean(TestVisitors.class);
        this.classes = context.getBean(ClassroomService.class);
        this.notebooks = context.getBean(NotebookService.class);
        this.submissions = context.getBean(SubmissionService.class);
        this.steps = context.getBean(SteadySteps.class);
    }

    @Override
    public void run() {
        while (true) {
            try {
                work();
            } catch (RuntimeException e) {
                System.out.println("failed " + String.valueOf(e.getMessage()).lines().findFirst());
                pause();
            }
        }
    }

    private void work() {
        visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        AssignmentId assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        for (int student = 0; student < EDITS; student++) {
            visitors.asNewGuest();
            classes.join(course.joinCode(), "Student " + student);
            learn(assignment);
            pause();
        }
    }

    private void learn(AssignmentId assignment) {
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);
        long revision = notebook.revision();
        for (int edit = 0; edit < EDITS; edit++) {
            SaveResult saved =
                    notebooks.save(
                            notebook.id(), revision, notebook.notebook().withTitle("Edit " + edit));
            revision = ((SaveResult.Saved) saved).revision();
            say(SAVED, notebook.id() + " " + revision);
        }
        say(ASKED, steps.submit(notebook.id(), STEPS).toString());
        SubmissionResult result = submissions.submitTo(notebook.id(), revision, assignment);
        say(SUBMITTED, ((SubmissionResult.Submitted) result).submission().receipt());
    }

    private static void say(String what, String which) {
        System.out.println(what + " " + which);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
