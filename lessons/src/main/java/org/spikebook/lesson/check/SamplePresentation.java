package org.spikebook.lesson.check;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.training.plan.TrainingData;

/**
 * Which hidden samples a trained network is shown, and when its prediction is read.
 *
 * @param data name of the data set that they are made from
 * @param atSteps after how many steps; 0 after all steps of its training plan
 */
public record SamplePresentation(String data, int atSteps) {

    /** After how many steps, as a parameter of checks. */
    public static final ParameterInfo AT_STEPS =
            ParameterInfo.whole("atSteps", "T", 0, 0, TrainingData.MAX_STEPS);

    /** For as long as the training plan says. */
    public static SamplePresentation whole(String data) {
        return new SamplePresentation(data, 0);
    }

    /** By the parameters {@code data} and {@link #AT_STEPS} of a check. */
    public static SamplePresentation of(ParameterValues values) {
        return new SamplePresentation(values.word("data"), values.whole(AT_STEPS.name()));
    }

    /** Whether the prediction is read after a number of steps that the check names. */
    public boolean atNamedSteps() {
        return atSteps > 0;
    }

    /** The beginning of a reason's key: with a further part where its text names the steps. */
    public String reason(String beginning) {
        return atNamedSteps() ? beginning + ".at" : beginning;
    }
}
