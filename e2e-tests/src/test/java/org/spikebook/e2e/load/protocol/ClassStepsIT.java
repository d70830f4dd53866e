package org.spikebook.e2e.load.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.AccountPage;
import org.spikebook.e2e.page.ClassPage;
import org.spikebook.e2e.page.ClassesPage;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.OwnServer;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.SpikebookServer;
import org.spikebook.e2e.support.Visitor;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many students a server holds until it bends, and what bends first: larger and larger classes
 * work as that of {@link ClassLoadIT} does, each on a server that was started for it. A line for
 * each says how long interactions took and how full the server was; it ends with the first class
 * that is answered too slowly or not at all.
 *
 * <p>{@code spikebook.load.steps} says how large they are, separated by commas; {@code
 * spikebook.load.heap} the limit of the heap.
 */
@Tag("load")
@OwnServer
class ClassStepsIT extends Journey {

    private static final List<Integer> STEPS =
            Stream.of(System.getProperty("spikebook.load.steps", "300,400,500,600,800").split(","))
                    .map(Integer::valueOf)
                    .toList();
    private static final String HEAP = System.getProperty("spikebook.load.heap", "4g");
    private static final String PASSWORD = "three words here";
    private static final double GOAL_MS = 500;

    private boolean bends;

    @Override
    protected List<String> javaOptions() {
        return Stream.concat(
                        Stream.of("-Xmx" + HEAP, "-Dspikebook.metrics=true"),
                        SpikebookServer.AS_LAUNCHED.stream())
                .toList();
    }

    @Test
    void classes_largerAndLarger_areAnswered_untilOneIsNot() throws Exception {
        Visitor teacher = visitor("teacher", Screen.DESKTOP);
        AccountPage.openAt(teacher, server().setUpPath())
                .submit("Name and password", "Become the instructor", "Grace", PASSWORD);
        Map<Integer, String> codes = new LinkedHashMap<>();
        for (int students : STEPS) {
            ClassPage course = ClassesPage.open(teacher).make("Class of " + students);
            course.assign(LoadedClass.LESSON);
            codes.put(students, course.joinCode());
        }
        for (Map.Entry<Integer, String> step : codes.entrySet()) {
            if (!bends) {
                server().close();
                server().start();
                work(step.getKey(), step.getValue());
            }
        }
        teacher.forgiveRequests(); // of a server that was away
        assertThat(codes).hasSameSizeAs(STEPS);
    }

    private void work(int number, String code) throws Exception {
        try (LoadedClass students = new LoadedClass(URI.create(server().url("")), number);
                Saturation saturation = new Saturation(server())) {
            students.begin(code);
            students.awaitTheEnd();
            double slow = students.latencies().quantileMs(0.95);
            bends = slow >= GOAL_MS || !students.failures().isEmpty();
            System.out.printf(
                    "%d students: %d interactions, 95 %% within %.0f ms, %d failed; %s%n%s",
                    number,
                    students.latencies().count(),
                    slow,
                    students.failures().size(),
                    saturation.line(),
                    students.latencies().table());
            students.failures().stream().distinct().limit(5).forEach(System.out::println);
        }
    }
}
