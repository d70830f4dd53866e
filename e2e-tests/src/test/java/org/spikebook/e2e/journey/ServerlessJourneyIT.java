package org.spikebook.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.page.WrittenLesson;
import org.spikebook.e2e.support.CommandLine;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Reader;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** Pages that live without the application: a notebook as a file, and a published course. */
class ServerlessJourneyIT extends Journey {

    private static final String CURVE = "The f\u2013I curve";
    private static final String MEMBRANE = "Membrane and threshold";
    private static final String NETWORK = "One neuron, one current";
    private static final String TASK = "A hundred hertz";

    @Test
    void exportedNotebook_opensOffline_andPlays(@TempDir Path folder) {
        Visitor visitor = visitor("exporter", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).start(CURVE);
        notebook.assertTypesets();
        Path before = folder.resolve("before.html");
        notebook.webPage(Hand.MOUSE).saveAs(before);
        notebook.question("Which current just reaches the threshold?").predict(Hand.MOUSE, "2");
        notebook.assertShows(NETWORK);
        notebook.awaitSaved();
        Path after = folder.resolve("after.html");
        notebook.webPage(Hand.MOUSE).saveAs(after);

        try (Reader reader = new Reader("offline", false)) {
            reader.page().navigate(before.toUri().toString());
            WrittenLesson beginning = new WrittenLesson(reader.page());
            beginning.assertShows("are not in this file");
            beginning.assertShows("Counts within 0.05 nA");
            assertThat(reader.page().content()).doesNotContain(NETWORK, TASK);

            reader.page().navigate(after.toUri().toString());
            WrittenLesson lesson = new WrittenLesson(reader.page());
            lesson.assertShows("You predicted:");
            lesson.assertTypesets();
            lesson.assertPlays();
            assertThat(reader.page().content()).contains(NETWORK).doesNotContain(TASK);
            reader.takeScreenshot("exported");
            reader.assertAccessible("exported-on-a-phone");
            reader.assertQuiet("file:");
        }
    }

    @Test
    void publishedCourse_isCompletedFromAFileServer(@TempDir Path folder) throws Exception {
        Path course = folder.resolve("course");
        CommandLine.Answer published = CommandLine.in(folder).run("publish", course.toString());
        assertThat(published.exitCode()).as(published.complaints()).isZero();
        HttpServer server = served(course);
        String address = "http://localhost:" + server.getAddress().getPort() + "/";
        try (Reader reader = new Reader("course", true)) {
            complete(reader, address, MEMBRANE);
            complete(reader, address, CURVE);
            reader.page().navigate(address);
            assertThat(completed(reader.page())).hasCount(2);
            reader.takeScreenshot("map");
            reader.assertAccessible("map-on-a-phone");
            Download progress =
                    reader.page()
                            .waitForDownload(
                                    () -> reader.page().getByText("Download progress").click());
            Path file = folder.resolve("progress.json");
            progress.saveAs(file);
            continueElsewhere(address, file);
            beginByTheQuiz(reader, address);
            reader.assertQuiet(address);
        } finally {
            server.stop(0);
        }
        try (Reader reader = new Reader("folder", false)) {
            reader.page().navigate(course.resolve("index.html").toUri().toString());
            reader.page().getByText(CURVE).click();
            WrittenLesson lesson = new WrittenLesson(reader.page());
            lesson.answerEverything();
            lesson.assertPlays();
            lesson.takeHints(3);
            reader.page().navigate(course.resolve("lessons/encoding.html").toUri().toString());
            WrittenLesson encoding = new WrittenLesson(reader.page());
            encoding.answerEverything();
            encoding.assertPredicted("How many spikes?", "\u2192");
            reader.takeScreenshot("predicted");
            reader.assertQuiet("file:");
        }
    }

    private static void complete(Reader reader, String address, String title) {
        reader.page().navigate(address);
        reader.page().getByText(title).click();
        WrittenLesson lesson = new WrittenLesson(reader.page());
        lesson.assertShows("The rest of the lesson appears after your prediction.");
        lesson.assertHides(TASK);
        lesson.answerEverything();
        lesson.assertPlays();
        String name = title.startsWith("M") ? "membrane" : "curve";
        reader.takeScreenshot(name);
        reader.assertAccessible(name + "-on-a-phone");
        lesson.back();
    }

    /** One right answer leads to the lesson of the next question. */
    private static void beginByTheQuiz(Reader reader, String address) {
        reader.page().navigate(address);
        reader.page().getByText("Where to begin").click();
        reader.page().getByText("It approaches a steady value").click();
        reader.page()
                .getByText("Answer", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(reader.page().locator(".page-placement"))
                .containsText("1 of 10 answered, 1 correctly. Begin with: " + CURVE);
        reader.takeScreenshot("placement");
        reader.page().locator(".page-placement a").click();
        assertThat(reader.page().locator("h1")).hasText(CURVE);
    }

    private static void continueElsewhere(String address, Path progress) {
        try (Reader other = new Reader("elsewhere", true)) {
            other.page().navigate(address);
            assertThat(completed(other.page())).hasCount(0);
            other.page().locator("#page-load").setInputFiles(progress);
            assertThat(completed(other.page())).hasCount(2);
            other.assertQuiet(address);
        }
    }

    private static Locator completed(Page page) {
        return page.locator("[data-lesson]:has-text('Complete')");
    }

    private static HttpServer served(Path folder) {
        InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HttpServer server =
                SimpleFileServer.createFileServer(
                        free, folder.toAbsolutePath(), SimpleFileServer.OutputLevel.NONE);
        server.start();
        return server;
    }
}
