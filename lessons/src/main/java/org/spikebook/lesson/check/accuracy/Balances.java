package org.spikebook.lesson.check.accuracy;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * A trained network balances the pole on the cart in hidden episodes, with the plant as it was
 * trained or with another one ({@link Episodes}).
 */
public final class Balances extends EpisodeCheck {

    @Override
    public String type() {
        return "balances";
    }

    @Override
    String data() {
        return "cartPole";
    }

    @Override
    int mostSteps() {
        return 500;
    }

    @Override
    List<ParameterInfo> plant() {
        return List.of(
                ParameterInfo.real("halfLengthM", "l", Unit.NONE, 0.5).above(0, 100),
                ParameterInfo.real("forceN", "F", Unit.NONE, 10).between(0, 1000));
    }
}
