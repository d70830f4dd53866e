package org.spikebook.e2e.load.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spikebook.e2e.load.ServerMemory;
import org.spikebook.e2e.page.AccountPage;
import org.spikebook.e2e.page.ClassPage;
import org.spikebook.e2e.page.ClassesPage;
import org.spikebook.e2e.page.JoinPage;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.OwnServer;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.SpikebookServer;
import org.spikebook.e2e.support.Visitor;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * A large class joins within two minutes and works through a lesson: each student is a client of
 * the protocol in which pages speak to the server, and real browsers do the same among them.
 *
 * <p>{@code spikebook.load.students} says how many; clients and browsers share the processors with
 * the server that they measure.
 */
@Tag("load")
@OwnServer
class ClassLoadIT extends Journey {

    private static final int STUDENTS = Integer.getInteger("spikebook.load.students", 300);
    private static final int BROWSERS = 12;
    private static final String PASSWORD = "three words here";
    private static final String TASK = "Identify the neuron";
    private static final double GOAL_MS = 500;
    private static final long MEMORY = 4L << 30;

    private final Latencies browsers = new Latencies();

    @Override
    protected List<String> javaOptions() {
        return Stream.concat(Stream.of("-Xmx4g"), SpikebookServer.AS_LAUNCHED.stream()).toList();
    }

    @Test
    void class_joiningAndWorkingTogether_isAnsweredWithinHalfASecond() throws Exception {
        Visitor teacher = visitor("teacher", Screen.DESKTOP);
        AccountPage.openAt(teacher, server().setUpPath())
                .submit("Name and password", "Become the instructor", "Grace", PASSWORD);
        ClassPage course = ClassesPage.open(teacher).make("Large");
        course.assign(LoadedClass.LESSON);
        String code = course.joinCode();
        long before = ServerMemory.liveHeap(server().pid());

        LoadedClass students = new LoadedClass(URI.create(server().url("")), STUDENTS);
        try (students) {
            students.begin(code);
            workInBrowsers(code);
            students.awaitTheEnd();
            report(students, before);
        }

        assertThat(students.failures()).isEmpty();
        course = ClassPage.open(teacher, course.path());
        course.assertHasStudents(STUDENTS + BROWSERS);
        assertThat(students.latencies().quantileMs(0.95))
                .as("95th percentile in ms")
                .isLessThan(GOAL_MS);
        assertThat(ServerMemory.resident(server().pid())).isLessThan(MEMORY);
    }

    /** One real browser after another joins, and works through the lesson to the receipt. */
    private void workInBrowsers(String code) {
        for (int number = 1; number <= BROWSERS; number++) {
            workInABrowser(code, number);
        }
    }

    private void workInABrowser(String code, int number) {
        Visitor visitor = visitor("browser-" + number, Screen.DESKTOP);
        browsers.time(
                "join and open, in a browser", () -> join(visitor, code, "Browser " + number));
        NotebookPage page = NotebookPage.current(visitor);
        browsers.time("all predictions, in a browser", () -> page.predictions().makeAll());
        browsers.time("check, in a browser", () -> page.check(TASK, Hand.MOUSE, "of 6 points"));
        browsers.time("submit, in a browser", () -> page.submit(Hand.MOUSE));
    }

    private static void join(Visitor visitor, String code, String name) {
        NotebookPage page = JoinPage.open(visitor).join(code, name).startTheLesson();
        page.question("After the step").assertSays("Predict");
    }

    private void report(LoadedClass students, long heapBefore) {
        long resident = ServerMemory.resident(server().pid());
        long heap = ServerMemory.liveHeap(server().pid());
        System.out.printf(
                "%d students, %d interactions, 95 %% within %.0f ms%n%s%s",
                STUDENTS,
                students.latencies().count(),
                students.latencies().quantileMs(0.95),
                students.latencies().table(),
                browsers.table());
        System.out.printf(
                "heap before %d MB, with all pages open %d MB: %.1f MB a student; resident %d MB;"
                        + " processor time %d s%n",
                heapBefore >> 20,
                heap >> 20,
                (heap - heapBefore) / 1048576.0 / STUDENTS,
                resident >> 20,
                server().processorTime().toSeconds());
        students.failures().forEach(System.out::println);
    }
}
