package org.spikebook.web.publish.jupyter;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.prose.LessonPicture;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.web.common.ui.Words;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.Map;

/**
 * A notebook as a file for Jupyter, in its format 4.5. Texts, questions and tasks are Markdown;
 * each network is a cell of Python that runs alone, with Brian 2 and matplotlib. Results are not in
 * it, and what cannot be written as such code is a note that says so.
 */
@Component
public class JupyterNotebook {

    private final LessonCatalog lessons;
    private final NetworkReader networks;
    private final SpikeSources sources;

    JupyterNotebook(LessonCatalog lessons, NetworkReader networks, SpikeSources sources) {
        this.lessons = lessons;
        this.networks = networks;
        this.sources = sources;
    }

    /**
     * The file.
     *
     * @param notebook as far as its reader may see it
     * @param locale the reader's language
     */
    public String of(Notebook notebook, Locale locale) {
        Words words = new Words(JupyterNotebook.class, locale);
        JupyterCells cells = new JupyterCells(notebook);
        cells.text(
                cells.freeId("title"),
                "# " + JupyterText.plain(notebook.title()) + "\n\n" + words.of("jupyter.about"));
        NetworkCode code = new NetworkCode(words, networks, sources, cells);
        CellWriter writer = new CellWriter(words, notebook, pictures(notebook), cells, code);
        notebook.cells().forEach(writer::write);
        return cells.json(notebook.title());
    }

    private Map<String, LessonPicture> pictures(Notebook notebook) {
        return notebook.lesson().flatMap(lessons::lesson).map(Lesson::pictures).orElse(Map.of());
    }
}
