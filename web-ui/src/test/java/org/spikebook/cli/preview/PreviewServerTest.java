package org.spikebook.cli.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.lesson.authoring.LessonTemplate;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.experiment.Laboratory;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

class PreviewServerTest {

    @TempDir private Path home;
    private Path lesson;
    private LessonPages pages;

    @BeforeEach
    void lessonInAFolder() throws IOException {
        lesson = home.resolve("50-mine");
        for (Map.Entry<String, String> file : LessonTemplate.draft().files().entrySet()) {
            Path target = lesson.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
        pages =
                new LessonPages(
                        lesson,
                        Files.createDirectory(home.resolve("pages")),
                        Laboratory.standard(),
                        (lessons, laboratory, to) -> write(lessons.lessons().getFirst(), to));
        pages.look();
    }

    /** As much of a page as the server changes; the real ones need the built script. */
    private static void write(Lesson lesson, Path to) throws IOException {
        Files.createDirectories(to.resolve("lessons"));
        Files.createDirectories(to.resolve("assets"));
        Files.writeString(to.resolve("assets/page.js"), "run()");
        Files.writeString(
                to.resolve("lessons/" + lesson.slug() + ".html"),
                "<body>" + lesson.title(Locale.ENGLISH) + "</body>");
    }

    private static HttpResponse<String> get(PreviewServer server, String path)
            throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private void edit(String from, String to) throws IOException {
        Path file = lesson.resolve("lesson.md");
        Files.writeString(file, Files.readString(file).replace(from, to));
        pages.look();
    }

    @Test
    void lesson_isShown_andFollowsItsFiles() throws Exception {
        try (PreviewServer server = PreviewServer.start(pages, 0)) {
            HttpResponse<String> first = get(server, "");
            assertThat(first.uri().getPath()).isEqualTo("/lessons/50-mine.html");
            assertThat(first.body()).contains("My lesson", "now === '1'");
            assertThat(get(server, "assets/page.js").statusCode()).isEqualTo(200);

            edit("title: My lesson", "title: Another lesson");

            assertThat(get(server, "edition").body()).isEqualTo("2");
            assertThat(get(server, "").body()).contains("Another lesson", "now === '2'");
        }
    }

    @Test
    void problems_standInPlaceOfTheLesson_untilTheyAreSolved() throws Exception {
        try (PreviewServer server = PreviewServer.start(pages, 0)) {
            edit("document: network.json", "document: <nothing>.json");
            assertThat(get(server, "lessons/50-mine.html").body())
                    .contains("<h1>Problems</h1>", "lesson.md:29", "&lt;nothing>.json");

            edit("document: <nothing>.json", "document: network.json");
            assertThat(get(server, "lessons/50-mine.html").body()).contains("My lesson");
        }
    }

    @Test
    void exampleNetwork_hasASentenceInPlaceOfAPage() throws Exception {
        try (PreviewServer server = PreviewServer.start(pages, 0)) {
            edit("title: My lesson", "title: My lesson\nkind: network");
            HttpResponse<String> page = get(server, "");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("no page for an example network");

            edit("kind: network\n", "");
            assertThat(get(server, "").body()).contains("<body>My lesson");
        }
    }

    @Test
    void folderThatIsGone_isTriedAgain_thenAProblem_untilItIsBack() throws Exception {
        Path away = home.resolve("away");
        try (PreviewServer server = PreviewServer.start(pages, 0)) {
            Files.move(lesson, away);
            pages.look();
            assertThat(get(server, "").body()).contains("My lesson", "now === '1'");

            pages.look();
            pages.look();
            assertThat(get(server, "").body())
                    .contains("<h1>Problems</h1>", "cannot be read", "now === '2'");

            Files.move(away, lesson);
            pages.look();
            assertThat(get(server, "").body()).contains("<body>My lesson", "now === '3'");
        }
    }

    @Test
    void linkThatLeadsNowhere_asEditorsLockFiles_isLeftOut() throws IOException {
        Files.createSymbolicLink(lesson.resolve(".#lesson.md"), Path.of("ada@host.1"));

        edit("title: My lesson", "title: Another lesson");

        assertThat(pages.problems()).isEmpty();
        assertThat(pages.edition()).isEqualTo(2);
    }

    @Test
    void unchangedFolder_isNotReadAgain() throws IOException {
        pages.look();

        assertThat(pages.edition()).isEqualTo(1);
    }

    @Test
    void filesBesideThePages_areNotServed() throws Exception {
        try (PreviewServer server = PreviewServer.start(pages, 0)) {
            assertThat(get(server, "..%2f50-mine/lesson.md").statusCode()).isEqualTo(404);
        }
    }
}
