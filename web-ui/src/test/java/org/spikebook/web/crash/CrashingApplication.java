package org.spikebook.web.crash;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.job.JobId;
import org.spikebook.web.SpikebookApplication;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.job.SteadySteps;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.SaveResult;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

import java.nio.file.Path;
import java.util.UUID;

/**
 * The application in a process of its own, to be killed while it works. It says on standard output
 * what it has acknowledged.
 */
final class CrashingApplication {

    static final int STEPS = 400;

    private CrashingApplication() {}

    public static void main(String[] args) throws InterruptedException {
        SpringApplication application =
                new SpringApplication(
                        SpikebookApplication.class, TestVisitors.class, SteadySteps.class);
        // services without a web server, which would want the front end
        application.setApplicationContextFactory(
                type -> new GenericWebApplicationContext(new MockServletContext()));
        // jobs of a process that died are taken up after four heartbeats
        ConfigurableApplicationContext context =
                application.run(
                        "--spikebook.home=" + Path.of(args[0]),
                        "--db-scheduler.heartbeat-interval=2s");
        switch (args[1]) {
            case "edit" -> edit(context);
            case "job" -> startJob(context);
            case "resume" -> resumeJob(context, args[2], args[3]);
            default -> throw new IllegalArgumentException(args[1]);
        }
        SpringApplication.exit(context);
    }

    private static void edit(ConfigurableApplicationContext context) {
        context.getBean(TestVisitors.class).asNewGuest();
        NotebookService notebooks = context.getBean(NotebookService.class);
        OpenNotebook notebook = notebooks.createFromLesson("01-from-spike-to-silicon");
        long revision = notebook.revision();
        while (true) {
            String title = "edit " + revision;
            SaveResult result =
                    notebooks.save(notebook.id(), revision, notebook.notebook().withTitle(title));
            revision = ((SaveResult.Saved) result).revision();
            say("saved " + notebook.id() + " " + revision + " " + title);
        }
    }

    private static void startJob(ConfigurableApplicationContext context)
            throws InterruptedException {
        VisitorId visitor = context.getBean(TestVisitors.class).asNewGuest();
        OpenNotebook notebook =
                context.getBean(NotebookService.class).createFromLesson("01-from-spike-to-silicon");
        SteadySteps steps = context.getBean(SteadySteps.class);
        JobId job = steps.submit(notebook.id(), STEPS);
        say("job " + visitor + " " + job);
        steps.watchToTheEnd(job, CrashingApplication::say);
    }

    private static void resumeJob(
            ConfigurableApplicationContext context, String visitor, String job)
            throws InterruptedException {
        context.getBean(TestVisitors.class).as(new VisitorId(UUID.fromString(visitor)));
        context.getBean(SteadySteps.class).watchToTheEnd(JobId.of(job), CrashingApplication::say);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
