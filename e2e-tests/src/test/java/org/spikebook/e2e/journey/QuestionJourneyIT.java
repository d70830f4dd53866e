package org.spikebook.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.e2e.page.AccountPage;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.ClassPage;
import org.spikebook.e2e.page.ClassesPage;
import org.spikebook.e2e.page.JoinPage;
import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.page.QuestionCell;
import org.spikebook.e2e.page.SweepCell;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.ReceivedMessages;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

class QuestionJourneyIT extends Journey {

    private static final String LESSON = "The f\u2013I curve";
    private static final String RHEOBASE = "Which current just reaches the threshold?";
    private static final String CURVE = "Draw the f\u2013I curve";
    private static final String RATE = "How fast does it fire at 5 nA?";
    private static final String NETWORK = "One neuron, one current";
    private static final String MEASURED = "The f\u2013I curve, measured";
    private static final String TASK = "A hundred hertz";

    /** What stands behind the first prediction, and what is said to it. */
    private static final List<String> HELD =
            List.of(
                    NETWORK,
                    "The time between two spikes",
                    "comes ever closer",
                    "task-hundred",
                    TASK);

    /** What the hints of the task say, and what its model solution is called. */
    private static final List<String> HELP =
            List.of(
                    "how much of it is refractory?",
                    "The logarithm must come to",
                    "Model solution: " + NETWORK);

    private static final String RIGHT =
            "It rises quickly at first, then ever more slowly, toward a limit.";
    private static final String WHY_RIGHT = "So less and less is left to charge the membrane.";
    private static final String WHY_WRONG = "That is a capacitor without a leak.";

    /** The current of the model solution, in whichever way a document is quoted. */
    private static final Pattern SOLVED = Pattern.compile("amplitudePa\\W{1,6}2873\\b");

    @ParameterizedTest
    @EnumSource
    void prediction_opensTheRest_andHintsLeadToTheSolution(Hand hand) {
        String name = "question-" + hand.name().toLowerCase(Locale.ROOT);
        Visitor visitor = visitor(name, Screen.DESKTOP);
        ReceivedMessages wire = new ReceivedMessages(visitor);
        NotebookPage notebook = CatalogPage.open(visitor).start(LESSON, hand);
        notebook.assertIsHeldBack();
        notebook.awaitSaved();
        assertThat(wire.sent()).isNotEmpty().noneMatch(QuestionJourneyIT::tells);
        assertThat(tells(notebook.file(Hand.MOUSE))).isFalse();
        visitor.takeScreenshot("before");
        visitor.assertAccessible();

        QuestionCell rheobase = notebook.question(RHEOBASE);
        rheobase.predictNothing("Enter a number.");
        rheobase.predict(hand, "1.5");
        rheobase.assertSays("It comes out differently.");
        rheobase.assertSays("2\u00a0nA");
        rheobase.assertIsKept();
        notebook.assertShows(NETWORK);
        notebook.assertIsHeldBack();
        assertThat(notebook.file(Hand.MOUSE)).contains(NETWORK).doesNotContain(TASK);

        notebook.question(CURVE).predictCurve();
        notebook.question(CURVE).assertSays("Your prediction is saved.");
        visitor.takeScreenshot("drawn");
        notebook.assertIsHeldBack();

        notebook.question(RATE).predictByEnter("190");
        notebook.question(RATE).assertSays("Your prediction is right.");
        notebook.assertShows(TASK);
        notebook.assertHoldsNothingBack();
        visitor.takeScreenshot("after");
        visitor.assertAccessible();
        assertThat(wire.sent())
                .anyMatch(QuestionJourneyIT::tells)
                .noneMatch(QuestionJourneyIT::helps);
        assertThat(helps(notebook.file(Hand.MOUSE))).isFalse();

        if (hand == Hand.MOUSE) { // the server keeps the figure for who comes later
            SweepCell measured = notebook.sweep(MEASURED);
            measured.run(hand, "Mean rate of ");
            measured.assertSays("Your prediction (curve)");
            measured.assertSays("Your prediction (number)");
            visitor.takeScreenshot("measured");
        }

        notebook.takeHints(TASK, 3, hand);
        notebook.takeSolution(TASK, "at most 1.5 of its 3 points", hand);
        notebook.assertShows("Model solution: " + NETWORK);
        assertThat(wire.sent()).anyMatch(QuestionJourneyIT::helps);
        notebook.reload();
        notebook.question(RHEOBASE).assertIsKept();
        visitor.assertFitsPhoneInTheDark("on-a-phone");
    }

    @Test
    void valueThatTheLessonLocks_cannotBeChanged_andSaysSo() {
        Visitor visitor = visitor("question-locks", Screen.DESKTOP);
        ReceivedMessages wire = new ReceivedMessages(visitor);
        NotebookPage notebook =
                CatalogPage.open(visitor).start("Membrane and threshold", Hand.MOUSE);
        QuestionCell first = notebook.question("After the step");
        assertThat(wire.sent())
                .anyMatch(text -> text.contains(RIGHT))
                .noneMatch(text -> text.contains(WHY_RIGHT) || text.contains(WHY_WRONG));
        first.predictOption(RIGHT);
        first.assertSays(WHY_RIGHT);
        assertThat(wire.sent()).anyMatch(text -> text.contains(WHY_RIGHT));
        notebook.question("The level").predict(Hand.MOUSE, "-60");
        NetworkCell membrane = notebook.network("One membrane, one current");
        membrane.assertPredicted("After the step", RIGHT, "Your prediction is right.");
        membrane.assertPredicted("The level", "\u221260\u00a0mV", "Your prediction is right.");
        notebook.question("A membrane with fewer channels")
                .predictOption("Both. The potential goes twice as far and takes twice as long.");
        notebook.question("The smallest current").predict(Hand.MOUSE, "2");
        notebook.question("Exactly there")
                .predictOption("No. The potential comes ever closer to the threshold.");
        notebook.question("A short pulse")
                .predictOption("No. The pulse ends before the potential arrives.");

        NetworkCell model = notebook.network("A model of the recorded neuron");
        model.canvas().select("neuron");
        model.assertLocked("Resting potential", "Locked by the lesson");
        model.live().assertLocked("/populations/0/model/vRestMv", "Locked by the lesson");
        visitor.takeScreenshot("locked");
        visitor.assertAccessible();
        visitor.assertFitsPhoneInTheDark("locked-on-a-phone");

        model.view(Hand.MOUSE, "Text");
        String document = model.text().value();
        model.paste(document.replaceFirst("\"vRestMv\"\\s*:\\s*-70", "\"vRestMv\": -60"));
        model.assertSays("'neuron.model.vRestMv' is locked by the lesson");
    }

    @Test
    void instructor_liftsWhatPredictionsHoldBack() {
        Visitor teacher = visitorInOwnBrowser("teacher", Screen.DESKTOP);
        AccountPage.openAsInstructor(teacher, server());
        ClassPage lesson = ClassesPage.open(teacher).make("Spiking networks");
        lesson.assign(LESSON);
        Visitor student = visitor("student", Screen.DESKTOP);
        NotebookPage notebook =
                JoinPage.open(student).join(lesson.joinCode(), "Ada").startTheLesson();
        notebook.question(RHEOBASE).predict(Hand.MOUSE, "2");
        notebook.assertIsHeldBack();

        lesson.showQuestions();
        lesson.assertAnswers(RHEOBASE, "1 of 1");
        teacher.takeScreenshot("answers");
        teacher.assertAccessible();
        lesson.liftGates();

        notebook.reload().assertHoldsNothingBack();
        notebook.assertShows(TASK);
        student.takeScreenshot("lifted");
    }

    private static boolean tells(String text) {
        return HELD.stream().anyMatch(text::contains);
    }

    private static boolean helps(String text) {
        return HELP.stream().anyMatch(text::contains) || SOLVED.matcher(text).find();
    }
}
