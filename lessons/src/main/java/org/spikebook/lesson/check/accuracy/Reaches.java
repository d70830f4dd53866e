package org.spikebook.lesson.check.accuracy;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * A trained network brings the hand of the arm to its target in hidden episodes and keeps it there,
 * with the arm as it was trained or with another one ({@link Episodes}).
 */
public final class Reaches extends EpisodeCheck {

    @Override
    public String type() {
        return "reaches";
    }

    @Override
    String data() {
        return "reachingArm";
    }

    @Override
    int mostSteps() {
        return 400;
    }

    @Override
    List<ParameterInfo> plant() {
        return List.of(
                ParameterInfo.real("foreKg", "m_2", Unit.NONE, 1.1).above(0, 1000),
                ParameterInfo.real("gravityMPerS2", "g", Unit.NONE, 0).between(0, 100));
    }
}
