package org.spikebook.training.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class CriticTest {

    private static final float[] FIRST = {1, 0};
    private static final float[] SECOND = {0, 1};
    private static final float[] NOTHING = {};

    @Test
    void learn_aChainThatEndsInAFall_expectsItDiscounted() {
        Critic critic = new Critic(2, new Critic.Settings(0.5, 0, 0.1));
        double tdError = 1;
        for (int episode = 0; episode < 500; episode++) {
            critic.begin();
            critic.learn(FIRST, 0, SECOND);
            tdError = critic.learn(SECOND, -1, NOTHING);
        }
        assertThat(critic.weights()[1]).isCloseTo(-1, within(1e-6));
        assertThat(critic.weights()[0]).isCloseTo(-0.5, within(1e-6));
        assertThat(tdError).isCloseTo(0, within(1e-6));
    }

    @Test
    void learn_withMemory_tellsTheSurpriseToWhatWasBefore() {
        Critic critic = new Critic(2, new Critic.Settings(0.5, 0.8, 0.1));
        critic.learn(FIRST, 0, SECOND);
        assertThat(critic.learn(SECOND, -1, NOTHING)).isEqualTo(-1);
        assertThat(critic.weights()[0]).isCloseTo(-0.1 * 0.4, within(1e-12));
        assertThat(critic.weights()[1]).isCloseTo(-0.1, within(1e-12));
    }

    @Test
    void activities_ofAState_areBellsAroundIt() {
        PlaceCode code = new PlaceCode(5, 1);
        List<StateVariable> variables =
                List.of(new StateVariable("a", 0, 4), new StateVariable("b", -1, 1));
        float[] seen = code.activities(variables, new double[] {1, 7});
        float near = (float) Math.exp(-0.5);
        assertThat(seen[0]).isCloseTo(near, within(1e-6f));
        assertThat(seen[1]).isOne();
        assertThat(seen[2]).isCloseTo(near, within(1e-6f));
        // what lies beyond the range is seen at its end
        assertThat(seen[9]).isOne();
        assertThat(seen[5]).isLessThan(0.001f);
    }
}
