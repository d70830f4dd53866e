package org.spikebook.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.AccountPage;
import org.spikebook.e2e.page.ClassPage;
import org.spikebook.e2e.page.ClassesPage;
import org.spikebook.e2e.page.JoinPage;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.page.SubmissionPage;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.OwnServer;
import org.spikebook.e2e.support.ReceivedMessages;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A student opens, edits, checks and submits a task. The server sends nothing of its hidden checks,
 * but for what a grade may explain, and nothing of its model solution.
 */
@OwnServer
class HiddenCheckJourneyIT extends Journey {

    private static final String TITLE = "Many weak inputs";
    private static final String NETWORK = "Fifty neurons under noise";
    private static final String TASK = "Weak synapses";

    private static final String LESSON =
            """
            ---
            title: Many weak inputs
            summary: A task with hidden checks.
            goals:
              - Make neurons fire by many weak inputs
            minutes: 5
            version: 1
            ---

            ```network net
            title: Fifty neurons under noise
            document: network.json
            ```

            ```task weak
            title: Weak synapses
            inputs: [net]
            points: 3
            ask: Make the neurons fire by inputs of at most 300 pA.
            check:
              type: all
              of:
                - {type: weightRange, population: exc, most: 300}
                - {type: spikeCount, population: exc, mostSpikes: 41099, durationMs: 10000, hide: untilGraded}
                - {type: intervalCv, population: exc, leastCv: 0.12345, hide: always}
            hints:
              - What is weak has to come often.
            ```
            """;

    /** The limit of the check that is hidden until its work is graded, and what it measures. */
    private static final Pattern UNTIL_GRADED =
            Pattern.compile("(?<![\\w.,-])41,?099(?!\\w)|fires a target number of spikes");

    /** The same of the check that stays hidden. */
    private static final Pattern ALWAYS =
            Pattern.compile("0[.,]12345(?!\\d)|fires irregularly|inter-spike intervals for full");

    /** The rate of the noise in the model solution, in whichever way a document is quoted. */
    private static final Pattern SOLUTION =
            Pattern.compile("rateHz\\W{1,6}487\\b|Model solution: Fifty|has to come often");

    @Override
    protected void furnish(Path home) throws IOException {
        Path folder = home.resolve("lessons").resolve("many-weak-inputs");
        Path solution = Files.createDirectories(folder.resolve("solution"));
        Files.writeString(folder.resolve("lesson.md"), LESSON);
        Files.writeString(folder.resolve("network.json"), network(400, 400));
        Files.writeString(solution.resolve("network.json"), network(487, 200));
    }

    private static String network(int rateHz, int weightPa) {
        return """
        {
          "format": "spikebook/network/1",
          "name": "Fifty neurons under noise",
          "populations": [
            {
              "id": "exc",
              "size": 50,
              "model": { "type": "lif", "tauMemMs": 20, "cMemPf": 250, "vRestMv": -65, "vResetMv": -65, "vThresholdMv": -50, "tRefMs": 2 },
              "receptors": { "type": "exponentialCurrent", "tauExcMs": 2, "tauInhMs": 5 }
            }
          ],
          "stimuli": [
            { "id": "noise", "type": "poisson", "size": 50, "rateHz": %d }
          ],
          "projections": [
            { "id": "noise-exc", "from": "noise", "to": "exc", "connector": { "type": "oneToOne" }, "weightPa": %d, "delayMs": 1 }
          ],
          "recorders": [
            { "id": "spikes", "of": "exc", "record": "spikes" }
          ],
          "run": { "dtMs": 0.1, "durationMs": 1000, "seed": 1 }
        }
        """
                .formatted(rateHz, weightPa);
    }

    /** What is looked for would be found. */
    @BeforeAll
    static void findWhatIsHidden() {
        assertThat(LESSON).containsPattern(UNTIL_GRADED).containsPattern(ALWAYS);
        assertThat(network(487, 200)).containsPattern(SOLUTION);
        assertThat(network(487, 200).replace("\"", "\\\"")).containsPattern(SOLUTION);
    }

    @Test
    void hiddenChecksAndModelSolution_areNotSent_untilAGradeExplainsThem() {
        Visitor teacher = visitor("hidden-teacher", Screen.DESKTOP);
        AccountPage.openAsInstructor(teacher, server());
        ClassPage lesson = ClassesPage.open(teacher).make("Weak synapses");
        lesson.assign(TITLE);
        Visitor student = visitor("hidden-student", Screen.DESKTOP);
        ReceivedMessages wire = new ReceivedMessages(student);

        NotebookPage notebook =
                JoinPage.open(student).join(lesson.joinCode(), "Ada").startTheLesson();
        notebook.assertShowsText("Hidden checks: 2.");
        LessonStep.change(NETWORK, Map.of("weightPa", "200", "rateHz", "2000")).take(notebook);
        notebook.check(TASK, Hand.MOUSE, "Hidden checks of this task are judged when you submit");

        assertThat(wire.sent()).isNotEmpty().noneMatch(HiddenCheckJourneyIT::tells);
        assertThat(tells(notebook.file(Hand.MOUSE))).isFalse();
        student.takeScreenshot("checked");

        SubmissionPage receipt = notebook.submit(Hand.MOUSE);
        receipt.grade();
        receipt.assertSays("target at most 41,099");
        receipt.assertSays("What it measures stays hidden.");
        assertThat(wire.sent())
                .anyMatch(text -> UNTIL_GRADED.matcher(text).find())
                .noneMatch(HiddenCheckJourneyIT::tellsMoreThanAGrade);
        student.takeScreenshot("graded");
    }

    private static boolean tells(String text) {
        return UNTIL_GRADED.matcher(text).find() || tellsMoreThanAGrade(text);
    }

    private static boolean tellsMoreThanAGrade(String text) {
        return ALWAYS.matcher(text).find() || SOLUTION.matcher(text).find();
    }
}
