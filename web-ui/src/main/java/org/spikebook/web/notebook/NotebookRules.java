package org.spikebook.web.notebook;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.notebook.Content;
import org.spikebook.db.notebook.NotebookRepository;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.document.NotebookJson;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.web.account.limit.VisitorLimits;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a notebook must be like to be kept. */
@Component
public class NotebookRules {

    /** Of a title, in characters. */
    public static final int MAX_TITLE_LENGTH = 120;

    private final NotebookRepository notebooks;
    private final VisitorLimits limits;
    private final SpikebookProperties settings;

    NotebookRules(
            NotebookRepository notebooks, VisitorLimits limits, SpikebookProperties settings) {
        this.notebooks = notebooks;
        this.limits = limits;
        this.settings = settings;
    }

    List<Problem> check(String title, Content body) {
        List<Problem> problems = new ArrayList<>(checkTitle(title));
        problems.addAll(checkSize(body.size()));
        return problems;
    }

    /** The notebook in an uploaded file. */
    Reading<Notebook> read(String file) {
        List<Problem> problems = checkSize(file.getBytes(StandardCharsets.UTF_8).length);
        return problems.isEmpty()
                ? checkTitle(NotebookJson.read(file))
                : new Reading.Unreadable<>(problems);
    }

    private static Reading<Notebook> checkTitle(Reading<Notebook> reading) {
        return reading.then(notebook -> Reading.of(notebook, checkTitle(notebook.title())));
    }

    private List<Problem> checkSize(long size) {
        long limit = settings.maxNotebookSize().toBytes();
        return size > limit
                ? List.of(problem("", "tooLarge", size / 1024, limit / 1024))
                : List.of();
    }

    private static List<Problem> checkTitle(String title) {
        if (title.isBlank()) {
            return List.of(problem("/title", "titleMissing"));
        }
        return title.length() > MAX_TITLE_LENGTH
                ? List.of(problem("/title", "titleTooLong", MAX_TITLE_LENGTH))
                : List.of();
    }

    String cutTitle(String title) {
        return title.length() <= MAX_TITLE_LENGTH
                ? title
                : title.substring(0, MAX_TITLE_LENGTH - 1) + "…";
    }

    /** No one fills the disk with notebooks. */
    void requireRoomFor(VisitorId owner) {
        int most = limits.of(owner).maxNotebooks();
        if (notebooks.countOwnedBy(owner) >= most) {
            throw new TooManyNotebooks(most, most < limits.ofAccounts().maxNotebooks());
        }
    }

    private static Problem problem(String path, String code, Object... args) {
        return Problem.of(NotebookRules.class, path, code, args);
    }
}
