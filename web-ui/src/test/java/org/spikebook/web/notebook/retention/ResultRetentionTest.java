package org.spikebook.web.notebook.retention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.notebook.CellResultKey;
import org.spikebook.db.notebook.CellResultRepository;
import org.spikebook.db.notebook.Content;
import org.spikebook.db.notebook.ContentRepository;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.web.TestTrainings;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;

/** Which results of trainings are forgotten, at times that the test sets. */
@WebTest
class ResultRetentionTest {

    private static final String LESSON = "01-from-spike-to-silicon";
    private static final String CELL = "train";
    private static final String NETWORK = "trainedNetwork";
    private static final String SIGNATURE = "trainedNetworkSignature";

    /** Far ahead, so that the server's own sweep, by its clock, never comes to it. */
    private static final Instant MADE = Instant.parse("2100-03-02T12:00:00Z");

    private static final Instant LATER = Instant.parse("2101-03-02T12:00:00Z");

    @Autowired ResultRetention retention;
    @Autowired CellResultRepository results;
    @Autowired ContentRepository contents;
    @Autowired NotebookService notebooks;
    @Autowired SubmissionService submissions;
    @Autowired TestVisitors visitors;

    @BeforeEach
    void newVisitor() {
        visitors.asNewGuest();
    }

    @Test
    void result_ofAStateThatANotebookHad_isKept_untilTheNotebookIsDeleted() {
        OpenNotebook open = notebooks.createFromLesson(LESSON);
        String input = save(open, 71);
        notebooks.undo(open.id());
        String text = put(input, NETWORK, MADE);

        retention.forget(LATER);
        assertThat(isKept(input, NETWORK)).isTrue();

        notebooks.delete(open.id());
        assertThat(retention.forget(LATER)).isPositive();
        assertThat(isKept(input, NETWORK)).isFalse();
        assertThat(contents.find(text)).isEmpty();
    }

    @Test
    void result_ofWhatWasSubmitted_isKept_afterItsNotebook() {
        OpenNotebook open = notebooks.createFromLesson(LESSON);
        String input = save(open, 72);
        submissions.submit(open.id(), notebooks.open(open.id()).revision());
        notebooks.delete(open.id());
        put(input, NETWORK, MADE);

        retention.forget(LATER);

        assertThat(isKept(input, NETWORK)).isTrue();
    }

    @Test
    void result_ofALesson_isKept_withoutANotebook() {
        OpenNotebook open = notebooks.createFromLesson(LESSON);
        String input = input(open.notebook());
        notebooks.delete(open.id());
        put(input, NETWORK, MADE);

        retention.forget(LATER);

        assertThat(isKept(input, NETWORK)).isTrue();
    }

    @Test
    void resultsOfOneInput_areForgottenTogether_onceTheYoungestIsOld() {
        put("alone", NETWORK, MADE);
        put("alone", SIGNATURE, LATER);

        retention.forget(LATER);
        assertThat(isKept("alone", NETWORK)).isTrue();

        retention.forget(LATER.plusSeconds(1));
        assertThat(isKept("alone", NETWORK)).isFalse();
        assertThat(isKept("alone", SIGNATURE)).isFalse();
    }

    /** As a network from a file that is opened a second time. */
    @Test
    void result_thatIsKeptAgain_isAsOldAsThat() {
        put("again", NETWORK, MADE);
        put("again", NETWORK, LATER);

        retention.forget(LATER);

        assertThat(isKept("again", NETWORK)).isTrue();
    }

    @Test
    void resultsOfOtherTypes_areLeftAlone() {
        put("recorded", "recording", MADE);

        retention.forget(LATER);

        assertThat(isKept("recorded", "recording")).isTrue();
    }

    /** Saves another training. Returns the hash of its cell. */
    private String save(OpenNotebook open, int epochs) {
        Notebook changed = TestTrainings.withEpochs(open.notebook(), epochs);
        notebooks.save(open.id(), open.revision(), changed);
        return input(changed);
    }

    private static String input(Notebook notebook) {
        return CellHashes.of(notebook).of(CELL);
    }

    private String put(String input, String type, Instant at) {
        String text = contents.put(Content.of(type + " of " + input), at);
        results.put(key(input, type), text, at);
        return text;
    }

    private boolean isKept(String input, String type) {
        return results.find(key(input, type)).isPresent();
    }

    private static CellResultKey key(String input, String type) {
        return new CellResultKey(input, 1, "an engine", type);
    }
}
