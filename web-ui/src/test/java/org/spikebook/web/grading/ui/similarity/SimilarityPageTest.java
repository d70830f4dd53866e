package org.spikebook.web.grading.ui.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.lesson.similarity.SharedTrait;
import org.spikebook.lesson.similarity.SimilarPair;
import org.spikebook.lesson.similarity.WeightCorrelation;
import org.spikebook.lesson.similarity.document.Trait;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.training.method.TrainingRegistry;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.GradedSubmissions;
import org.spikebook.web.grading.similarity.ComparedStudent;
import org.spikebook.web.grading.similarity.SimilarityReport;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;
import java.util.Map;

@WebTest
class SimilarityPageTest extends SpringBrowserlessTest {

    private static final String LESSON = "02-the-f-i-curve";
    private static final Instant NOON = Instant.parse("2001-03-02T12:00:00Z");
    private static final String FOUND =
            "Submissions compared: 2, of which 2 contain only what the lesson gives. Pairs: 0.";

    @Autowired private ClassroomService classes;
    @Autowired private GradedSubmissions graded;
    @Autowired private ModelRegistry models;
    @Autowired private TrainingRegistry trainings;
    @Autowired private TestVisitors visitors;

    private Course course;
    private AssignmentId assignment;

    /** Both as the lesson begins. */
    @BeforeEach
    void adaAndBenSubmitted() {
        VisitorId teacher = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        submit("Ada");
        submit("Ben");
        visitors.as(teacher);
    }

    private void submit(String name) {
        VisitorId student = visitors.asNewGuest();
        classes.join(course.joinCode(), name);
        graded.add(assignment, LESSON, student, NOON, 0);
    }

    @Test
    void comparison_isShownWhenItIsDone_andWhenThePageIsOpenedAgain() {
        UI.getCurrent().navigate("similarity/" + assignment);
        assertThat(shown()).doesNotContain(FOUND);

        test(compare()).click();

        Eventually.holds(
                "compared",
                () -> {
                    roundTrip();
                    return shown().contains(FOUND);
                });
        assertThat(compare().isEnabled()).isTrue();
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("similarity/" + assignment);
        assertThat(shown()).contains(FOUND);
    }

    @Test
    void pair_namesBoth_leadsToTheirSubmissions_andSaysInWhatTheyAreAlike() {
        SimilarPair pair =
                new SimilarPair(
                        "receipt-1",
                        "receipt-2",
                        0.92,
                        List.of(
                                new SharedTrait(
                                        new Trait("population lif", "model.tauMemMs", "9.25"),
                                        List.of("neuron", "neuron"),
                                        List.of("mine"),
                                        2)),
                        List.of(new WeightCorrelation("in", "input", 0.981)));
        PairPanel panel =
                new PairPanel(
                        pair,
                        new SimilarityReport(
                                Map.of(
                                        "receipt-1", new ComparedStudent("Ada", "receipt-1"),
                                        "receipt-2", new ComparedStudent("Ben", "receipt-2"),
                                        "receipt-3", new ComparedStudent("Cleo", "receipt-3")),
                                0,
                                List.of(pair),
                                1),
                        new TraitNames(models, trainings, Words.of(PairPanel.class)));
        UI.getCurrent().navigate("similarity/" + assignment);
        UI.getCurrent().add(panel);

        assertThat(find(Anchor.class, panel).all())
                .extracting(Anchor::getHref)
                .containsExactly("submissions/receipt-1", "submissions/receipt-2");
        assertThat(ShownTexts.of(panel))
                .containsSubsequence(
                        "Ada and Ben",
                        "Values in common: 1, weighted share 92 %.",
                        "Submission of Ada",
                        "Submission of Ben",
                        "Trained weights: in and input, correlation 0.98 beyond what all"
                                + " submissions have in common.",
                        "Name in Ada",
                        "Name in Ben",
                        "Membrane time constant = 9.25\u00a0ms",
                        "Population: Leaky integrate-and-fire",
                        "neuron",
                        "mine",
                        "2 of 3");
    }

    private Button compare() {
        return find(Button.class).withText("Compare").single();
    }

    private List<String> shown() {
        return ShownTexts.of(find(SimilarityPage.class).single());
    }
}
