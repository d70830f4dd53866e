package org.spikebook.e2e.journey;

import static org.spikebook.e2e.journey.LessonStep.answer;
import static org.spikebook.e2e.journey.LessonStep.beginRun;
import static org.spikebook.e2e.journey.LessonStep.change;
import static org.spikebook.e2e.journey.LessonStep.check;
import static org.spikebook.e2e.journey.LessonStep.map;
import static org.spikebook.e2e.journey.LessonStep.replace;
import static org.spikebook.e2e.journey.LessonStep.run;
import static org.spikebook.e2e.journey.LessonStep.train;
import static org.spikebook.e2e.journey.LessonStep.trainWithSlope;

import org.spikebook.e2e.page.NotebookPage;

import java.util.List;
import java.util.Map;

/** Lessons of the course, and what solves all their tasks. */
enum SolvedLesson {
    TOUR(
            "course-tour",
            "Tour: one digit, from picture to chip",
            run("64 pixels, 100 hidden neurons, 10 outputs", "Hz on average"),
            train("Train the network", "Epochs", "20"),
            map("The network on an emulated Loihi"),
            answer(
                    "What you saw",
                    "A hidden neuron that fires causes ten synaptic events.",
                    "An empty pixel causes no synaptic events.",
                    "The accuracy of 96 % was measured with digits that the training did not use."),
            check("Three true sentences", "2 of 2 points")),

    MEMBRANE(
            "course-1",
            "Membrane and threshold",
            beginRun("One membrane, one current"),
            change("A model of the recorded neuron", Map.of("tauMemMs", "15", "cMemPf", "375")),
            check("Identify the neuron", "6 of 6 points")),

    CELL_TYPES(
            "course-6",
            "Cell types",
            change("A recorded cell and a model of it", Map.of("b", "0.25", "d", "4")),
            check("Match a recorded trace", "3 of 3 points"),
            change("A cell that fires doublets", Map.of("c", "-50", "d", "4")),
            check("Twenty pairs a second", "2 of 2 points"),
            check("Short and long in turn", "3 of 3 points")),

    BALANCED_NETWORK(
            "course-10",
            "A balanced network",
            replace("Four thousand excite, a thousand inhibit", "-0.6", "-1.2"),
            check("In the middle", "2 of 2 points"),
            check("Asynchronous and irregular", "3 of 3 points")),

    SURROGATE_GRADIENTS(
            "course-15",
            "Surrogate gradients",
            trainWithSlope("Train the deep network", "5"),
            check("Through three populations", "4 of 4 points")),

    ENERGY(
            "course-19",
            "Energy per inference",
            train("Train it", "Steps per sample", "15"),
            map("The classifier on an emulated Loihi"),
            check("Below one microjoule", "3 of 3 points"),
            train("Train it to lose", "Steps per sample", "200"),
            map("The costly classifier on an emulated Loihi"),
            check("Where the chip loses", "3 of 3 points"),
            answer("Another network", "It wins in floating point and loses with 8-bit weights."),
            check("Which of the two wins?", "2 of 2 points")),

    EVENT_CAMERA(
            "course-p2",
            "Project 2: what does the time of an event carry?",
            train("Train it", "Steps per sample", "20"),
            check("With the time of the events", "4 of 4 points"));

    private final String visitor;
    private final String title;
    private final List<LessonStep> steps;

    SolvedLesson(String visitor, String title, LessonStep... steps) {
        this.visitor = visitor;
        this.title = title;
        this.steps = List.of(steps);
    }

    /** With what the names of its screenshots start. */
    String visitor() {
        return visitor;
    }

    String title() {
        return title;
    }

    /** Takes all steps, in a notebook that holds nothing back. */
    void solve(NotebookPage notebook) {
        steps.forEach(step -> step.take(notebook));
    }
}
