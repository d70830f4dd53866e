package org.spikebook.lesson.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.HelpTaken;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

class NewerVersionTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final String NETWORK =
            """
            { "format": "spikebook/network/1",
              "populations": [ { "id": "exc", "size": 5, "model": { "type": "lif" } } ],
              "stimuli": [ { "id": "noise", "type": "poisson", "size": 5, "rateHz": %s } ],
              "projections": [ { "id": "drive", "from": "noise", "to": "exc", "weightPa": 200, "delayMs": 1 } ],
              "recorders": [ { "id": "spikes", "of": "exc", "record": "spikes" } ],
              "run": { "dtMs": 0.1, "durationMs": 200, "seed": 7 } }
            """;

    private static final String FRONT =
            """
            ---
            title: Noise
            summary: A line.
            goals: [See it]
            minutes: 5
            version: %d
            ---

            """;

    private static final String FIRST =
            """
            Read this.

            ```question guess
            title: Guess
            kind: choice
            options: [{text: yes it does, right: true}, {text: never}]
            ```

            ```network net
            title: Net
            document: network.json
            ```

            ```task twenty
            title: Twenty
            inputs: [net]
            points: 2
            ask: Make it fire.
            check: {type: populationRate, population: exc, wantedHz: 20, toleranceHz: 3}
            hints: [One, Two]
            ```
            """;

    private static Lesson lesson(int version, String body, String network) {
        return LessonCatalog.read(
                        "noise",
                        Map.of(
                                "lesson.md",
                                FRONT.formatted(version) + body,
                                "network.json",
                                network))
                .orThrow("the lesson");
    }

    private static final Lesson BEFORE = lesson(1, FIRST, NETWORK.formatted("400"));

    private static Notebook start() {
        return BEFORE.newNotebook(Locale.ENGLISH);
    }

    private static Notebook taken(Lesson after, Notebook own) {
        return new NewerVersion(Optional.of(BEFORE), after, LANGUAGES).of(own).orElseThrow();
    }

    private static NetworkCell net(Notebook notebook) {
        return notebook.cell("net", NetworkCell.class).orElseThrow();
    }

    @Test
    void untouchedNotebook_isAsTheNewVersionHasIt() {
        Lesson after =
                lesson(2, FIRST.replace("Read this.", "Read that."), NETWORK.formatted("800"));

        Notebook taken = taken(after, start());

        assertThat(taken).isEqualTo(after.newNotebook(Locale.ENGLISH));
        assertThat(taken.lesson()).hasValue(new LessonRef("noise", 2));
    }

    @Test
    void answers_help_andNetworks_stay_withNewWords() {
        Lesson after =
                lesson(
                        2,
                        FIRST.replace("title: Guess", "title: Guess first")
                                .replace("points: 2", "points: 4"),
                        NETWORK.formatted("800"));
        QuestionCell guess = start().cell("guess", QuestionCell.class).orElseThrow();
        TaskCell twenty = start().cell("twenty", TaskCell.class).orElseThrow();
        HelpTaken help = HelpTaken.NONE.withSolution();
        Notebook own =
                start().withCell(guess.withAnswer(Answer.option(1)))
                        .withCell(twenty.withHelp(help))
                        .withCell(net(start()).withDocument(NETWORK.formatted("555")));

        Notebook taken = taken(after, own);

        QuestionCell asked = taken.cell("guess", QuestionCell.class).orElseThrow();
        assertThat(asked.title()).isEqualTo("Guess first");
        assertThat(asked.answer()).hasValue(Answer.option(1));
        TaskCell task = taken.cell("twenty", TaskCell.class).orElseThrow();
        assertThat(task.points()).isEqualTo(4);
        assertThat(task.help()).isEqualTo(help);
        assertThat(net(taken).document()).contains("555");
    }

    @Test
    void answer_toOtherOptions_isRequestedAgain() {
        Lesson after =
                lesson(
                        2,
                        FIRST.replace("{text: never}", "{text: sometimes}"),
                        NETWORK.formatted("400"));
        QuestionCell guess = start().cell("guess", QuestionCell.class).orElseThrow();

        Notebook taken = taken(after, start().withCell(guess.withAnswer(Answer.option(1))));

        assertThat(taken.cell("guess", QuestionCell.class).orElseThrow().answer()).isEmpty();
    }

    @Test
    void network_thatNewLocksRefuse_staysAsACellOfItsOwn() {
        Lesson after =
                lesson(
                        2,
                        FIRST.replace(
                                "document: network.json\n",
                                "document: network.json\nlocks: {fixed: [/stimuli/noise]}\n"),
                        NETWORK.formatted("800"));
        Notebook own = start().withCell(net(start()).withDocument(NETWORK.formatted("555")));

        Notebook taken = taken(after, own);

        assertThat(net(taken).document()).contains("800");
        assertThat(ids(taken)).containsExactly("text-1", "guess", "net", "before-net", "twenty");
        assertThat(taken.cell("before-net", NetworkCell.class).orElseThrow().document())
                .contains("555");
    }

    @Test
    void ownCells_stayWhereTheyStood_andWhatWasDeletedStaysDeleted() {
        Lesson after =
                lesson(
                        2,
                        FIRST.replace("```network net", "More.\n\n```network net"),
                        NETWORK.formatted("400"));
        List<Cell> cells = new ArrayList<>(start().cells());
        cells.remove(3);
        cells.add(2, new TextCell("mine", "My note"));
        Notebook own = new Notebook("My noise", start().lesson(), cells);

        Notebook taken = taken(after, own);

        assertThat(ids(taken)).containsExactly("text-1", "guess", "mine", "text-2", "net");
        assertThat(taken.title()).isEqualTo("My noise");
    }

    @Test
    void unknownOlderVersion_keepsAllWork() {
        Lesson after = lesson(3, FIRST, NETWORK.formatted("800"));
        Notebook own = start().withCell(net(start()).withDocument(NETWORK.formatted("555")));

        NewerVersion newer = new NewerVersion(Optional.empty(), after, LANGUAGES);

        assertThat(net(newer.of(own).orElseThrow()).document()).contains("555");
        assertThat(newer.change()).isEmpty();
    }

    @Test
    void change_countsCells() {
        Lesson after =
                lesson(
                        2,
                        FIRST.substring(0, FIRST.indexOf("```task"))
                                .replace("Read this.", "Read that.")
                                .replace("```network net", "More.\n\n```network net"),
                        NETWORK.formatted("400"));

        assertThat(new NewerVersion(Optional.of(BEFORE), after, LANGUAGES).change())
                .hasValue(new VersionChange(1, 1, 1));
    }

    /** It is graded otherwise, although notebooks of both versions are alike. */
    @Test
    void change_countsATask_ofWhichOnlyAHiddenCheckChanged() {
        String hidden = FIRST.replace("toleranceHz: 3", "toleranceHz: 3, hide: untilGraded");
        Lesson before = lesson(1, hidden, NETWORK.formatted("400"));
        Lesson after =
                lesson(2, hidden.replace("wantedHz: 20", "wantedHz: 30"), NETWORK.formatted("400"));

        assertThat(after.newNotebook(Locale.ENGLISH).cells())
                .isEqualTo(before.newNotebook(Locale.ENGLISH).cells());
        assertThat(new NewerVersion(Optional.of(before), after, LANGUAGES).change())
                .hasValue(new VersionChange(0, 1, 0));
    }

    private static List<String> ids(Notebook notebook) {
        return notebook.cells().stream().map(Cell::id).toList();
    }
}
