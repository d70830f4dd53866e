package org.spikebook.e2e.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.AccountPage;
import org.spikebook.e2e.page.ClassPage;
import org.spikebook.e2e.page.ClassesPage;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Output;
import org.spikebook.e2e.support.OwnServer;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.SpikebookServer;
import org.spikebook.e2e.support.Visitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A class at work on a server that is killed again and again, in the middle of an act: nothing that
 * a page acknowledged is lost, every job ends, the database's file and the server's memory stay
 * small.
 *
 * <p>Takes three quarters of an hour with ten kills, or {@code spikebook.load.minutes} with as many
 * fewer. Memory is flat if the live heap stays about the same while the last process serves the
 * class, and is, without jobs and open pages, about what it was before the class began to work.
 */
@Tag("load")
@OwnServer
class MixedLoadIT extends Journey {

    private static final int MINUTES = Integer.getInteger("spikebook.load.minutes", 45);
    private static final int KILLS = Math.max(1, 10 * MINUTES / 45);

    /** After the last kill one process lives for the last third of the time. */
    private static final double KILLED_IN = 2.0 / 3;

    private static final List<String> NAMES = List.of("Ada", "Ben", "Cleo");
    private static final String PASSWORD = "three words here";
    private static final long LARGEST_FILE = 300L << 20;
    private static final long LARGEST_GROWTH_MB = 96;

    /** Between two looks at memory: each collects all garbage. */
    private static final double MINUTES_BETWEEN_SAMPLES = MINUTES / 45.0;

    /** How long trainings may continue before they are cancelled, and have to end soon. */
    private static final Duration TIMEOUT = Duration.ofMinutes(Math.min(5, MINUTES));

    private final List<Student> students = new ArrayList<>();
    private final MemorySeries memory =
            new MemorySeries(Output.freshFile("load", "MixedLoadIT.csv"));
    private final long begin = System.nanoTime();
    private Visitor teacher;
    private ClassPage course;
    private long largestFile;
    private int kills;

    /** Jobs with the low priority that they have where the launcher starts the application. */
    @Override
    protected List<String> javaOptions() {
        List<String> options = new ArrayList<>(SpikebookServer.AS_LAUNCHED);
        options.add("-Dspikebook.metrics=true");
        return options;
    }

    @Test
    void mixedLoad_withKills_losesNothingAndStaysSmall() {
        makeClass();
        sampleMemory("the class begins");

        for (int round = 0; minutes() < MINUTES; round++) {
            act(students.get(round % NAMES.size()), Act.values()[round % Act.values().length]);
            if (minutes() > memory.last().minute() + MINUTES_BETWEEN_SAMPLES) {
                sampleMemory("at work");
            }
        }
        students.forEach(Student::assertNothingLost);
        awaitTrainings();
        students.forEach(Student::assertAllGraded);
        students.forEach(Student::assertNoTrainingFailed);
        assertThat(course.csv()).contains(NAMES);

        students.forEach(Student::closePage);
        teacher.openBlank();
        sampleMemory("all have left");
        assertStaysSmall();
        server().close();
        forgiveRequests();
        assertKept();
    }

    private void makeClass() {
        teacher = visitor("teacher", Screen.DESKTOP);
        AccountPage.openAt(teacher, server().setUpPath())
                .submit("Name and password", "Become the instructor", "Grace", PASSWORD);
        course = ClassesPage.open(teacher).make("Under load");
        course.assignTheLongTour();
        String code = course.joinCode();
        for (String name : NAMES) {
            students.add(new Student(name, students.size(), visitor(name, Screen.DESKTOP), code));
        }
    }

    private void act(Student student, Act act) {
        act.begin(student);
        boolean isKillDue = kills < KILLS && minutes() > (kills + 1) * KILLED_IN * MINUTES / KILLS;
        if (!isKillDue) {
            act.finish(student);
        } else if (act.ordinal() == kills % Act.values().length) {
            killAndStart(act);
        } else {
            act.finish(student);
        }
        largestFile = Math.max(largestFile, fileBytes());
    }

    private void killAndStart(Act during) {
        server().kill();
        students.forEach(Student::closePage);
        server().start();
        kills++;
        students.forEach(Student::assertNothingLost);
        forgiveRequests();
        sampleMemory("killed during " + during);
    }

    /** Pages complain of a server that is away. */
    private void forgiveRequests() {
        students.forEach(Student::forgiveRequests);
        teacher.forgiveRequests();
    }

    private void awaitTrainings() {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (students.stream().anyMatch(Student::hasOpenTraining)) {
            if (System.nanoTime() > deadline) {
                students.forEach(Student::cancelTrainings);
                return;
            }
        }
    }

    private void assertStaysSmall() {
        report(
                "live heap grew by %d MB, in the last process by %d MB"
                        .formatted(memory.growthMb(), memory.growthOfLastProcessMb()));
        assertThat(memory.growthMb()).as("MB of growth").isLessThan(LARGEST_GROWTH_MB);
        assertThat(memory.growthOfLastProcessMb())
                .as("MB of growth in the last process")
                .isLessThan(LARGEST_GROWTH_MB);
        assertThat(Math.max(largestFile, fileBytes())).isLessThan(LARGEST_FILE);
    }

    private void assertKept() {
        KeptData kept = new KeptData(server().database());
        Map<String, Integer> jobs = kept.jobs();
        report("jobs " + jobs + ", file after the stop " + (fileBytes() >> 20) + " MB");
        assertThat(kills).isEqualTo(KILLS);
        assertThat(jobs.keySet())
                .noneMatch(kind -> kind.endsWith("QUEUED") || kind.endsWith("RUNNING"));
        assertThat(kept.submissions())
                .isGreaterThanOrEqualTo(
                        students.stream().mapToInt(each -> each.receipts().size()).sum());
    }

    private double minutes() {
        return (System.nanoTime() - begin) / (double) TimeUnit.MINUTES.toNanos(1);
    }

    private long fileBytes() {
        try {
            return Files.size(server().databaseFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sampleMemory(String when) {
        memory.add(MemorySample.of(server(), minutes(), kills, fileBytes()));
        report(when + "; " + memory.last());
    }

    private void report(String event) {
        System.out.printf(
                "%5.1f min: %s; database at most %d MB; %s%n",
                minutes(),
                event,
                largestFile >> 20,
                students.stream().map(Student::summary).toList());
    }
}
