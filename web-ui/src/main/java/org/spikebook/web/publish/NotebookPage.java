package org.spikebook.web.publish;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.document.NotebookHash;
import org.spikebook.lesson.prose.InlinePictures;
import org.spikebook.lesson.prose.PictureSource;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.ui.PageNetworks;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.Map;

/** A notebook as one file that opens without a server, its networks alive. */
@Component
public class NotebookPage {

    private static final String KEY = "file:";

    private final LessonCatalog lessons;
    private final PageNetworks networks;

    NotebookPage(LessonCatalog lessons, ModelRegistry models) {
        this.lessons = lessons;
        this.networks = new PageNetworks(models);
    }

    /**
     * The file.
     *
     * @param notebook as far as its reader may see it
     * @param locale the reader's language
     */
    public String of(Notebook notebook, FinishedRuns runs, Locale locale) {
        return of(notebook, runs, locale, PageAssets.bundled());
    }

    String of(Notebook notebook, FinishedRuns runs, Locale locale, PageAssets assets) {
        Words words = new Words(NotebookPage.class, locale);
        LessonKnowledge knowledge = LessonKnowledge.told(notebook, lessons::lesson, words.locale());
        CellsHtml cells =
                new CellsHtml(
                        words,
                        new NetworkHtml(words, networks, runs),
                        runs,
                        knowledge,
                        pictures(notebook));
        String body =
                Html.filled(
                                """
                                <main class="sb-notebook">
                                <div class="page-head"><span>%s</span>\
                                <span class="page-progress" role="status"></span></div>
                                <article class="sb-notebook-body">
                                <div class="sb-notebook-title"><h1>%s</h1></div>
                                """,
                                words.of("file.made"), notebook.title())
                        + cells.of(notebook)
                        + "</article>\n</main>\n";
        return new PageFrame(words)
                .alone(notebook.title(), KEY + NotebookHash.of(notebook), assets, body);
    }

    private PictureSource pictures(Notebook notebook) {
        return new InlinePictures(
                notebook.lesson().flatMap(lessons::lesson).map(Lesson::pictures).orElse(Map.of()));
    }
}
