package org.spikebook.web.publish;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.publish.CoursePublisher;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.RunCost;
import org.spikebook.web.networklab.ui.PageNetworks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Writes a course as a folder of pages: a map, a page a lesson, and what they share. */
public final class PublishedCourse implements CoursePublisher {

    private final Words words = Words.of(PublishedCourse.class);
    private final PageFrame frame = new PageFrame(words);
    private final PageAssets assets;

    /** For {@link java.util.ServiceLoader}. */
    public PublishedCourse() {
        this(PageAssets.bundled());
    }

    PublishedCourse(PageAssets assets) {
        this.assets = assets;
    }

    @Override
    public void publish(LessonCatalog catalog, Laboratory laboratory, Path folder)
            throws IOException {
        Path shared = Files.createDirectories(folder.resolve("assets"));
        Files.writeString(shared.resolve("page.js"), assets.script());
        Files.writeString(shared.resolve("page.css"), assets.style());
        Files.writeString(shared.resolve("engine.js"), assets.engine());
        Path pages = Files.createDirectories(folder.resolve(CourseMapHtml.LESSONS));
        PageNetworks networks = new PageNetworks(laboratory.models());
        NetworkHtml html = new NetworkHtml(words, networks, network -> run(laboratory, network));
        for (Lesson lesson : catalog.lessons()) {
            Files.writeString(pages.resolve(lesson.slug() + ".html"), page(lesson, html));
        }
        String map = new CourseMapHtml(words).of(catalog.lessons());
        Files.writeString(
                folder.resolve("index.html"), frame.beside("", words.of("course"), "map", map));
    }

    private static Optional<Recording> run(Laboratory laboratory, NetworkModel network) {
        return RunCost.of(network).isLong()
                ? Optional.empty()
                : Optional.of(laboratory.simulate(network, WeightSet.EMPTY, RunControl.NONE));
    }

    private String page(Lesson lesson, NetworkHtml networks) {
        LessonKnowledge knowledge = LessonKnowledge.published(lesson, words.locale());
        CellsHtml cells = new CellsHtml(words, networks, knowledge);
        String title = lesson.title(words.locale());
        String body =
                Html.filled(
                                """
                                <main class="sb-notebook">
                                <div class="page-head"><a href="../index.html">%s</a>\
                                <span>%s</span>\
                                <span class="page-progress" role="status"></span></div>
                                <article class="sb-notebook-body">
                                <div class="sb-notebook-title"><h1>%s</h1></div>
                                <div class="page-goals"><p>%s</p>
                                """,
                                words.of("course"),
                                words.of("minutes", lesson.minutes()),
                                title,
                                words.of("goals"))
                        + CellsHtml.list(lesson.goals(words.locale()))
                        + Html.filled("<p class=\"sb-muted\">%s</p></div>\n", words.of("run"))
                        + cells.of(lesson.newNotebook(words.locale()))
                        + Html.filled(
                                """
                                <p class="sb-gate" hidden>%s</p>
                                <p class="page-rest" hidden><a href="../index.html">%s</a></p>
                                </article>
                                </main>
                                """,
                                words.of("gate.closed"), words.of("end"));
        return frame.beside("../", title, CourseMapHtml.key(lesson), body);
    }
}
