package org.spikebook.e2e.load;

/** A lesson with a training: each way in which networks are trained is here. */
enum TrainedLesson {
    SURROGATE_GRADIENTS("From spike to silicon", "Train the digit classifier"),
    REWARD("A pole balanced by trial and error", "Learn it"),
    WITHOUT_LABELS("Diehl and Cook's network", "Learn it"),
    CONVERSION("An artificial network becomes a spiking one", "Train and convert"),
    CONVOLUTION("Shapes before an event camera", "Train it"),
    RECURRENCE("Spoken digits", "Train it");

    private final String lesson;
    private final String cell;

    TrainedLesson(String lesson, String cell) {
        this.lesson = lesson;
        this.cell = cell;
    }

    String lesson() {
        return lesson;
    }

    String cell() {
        return cell;
    }
}
