package org.spikebook.web.traininglab.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.training.control.CartPole;
import org.spikebook.training.control.Environment;
import org.spikebook.training.control.InvertedPendulum;
import org.spikebook.training.control.Motion;
import org.spikebook.training.control.ReachingArm;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

class PlantFilmTest {

    private static JsonNode film(
            Environment environment, List<List<Double>> states, List<Integer> actions) {
        Motion motion = new Motion(environment.type(), 20, states, actions, true);
        return JsonMapper.shared().readTree(new PlantFilm(motion, environment).json());
    }

    @Test
    void pole_hasItsPlace() {
        JsonNode film =
                film(
                        new CartPole(),
                        List.of(List.of(0.5, 1.0, 0.1, 2.0), List.of(0.6, 1.0, 0.2, 2.0)),
                        List.of(1));

        assertThat(film.path("positionM").toString()).isEqualTo("[0.5,0.6]");
        assertThat(film.path("angleRad").toString()).isEqualTo("[0.1,0.2]");
        assertThat(film.path("mostM").asDouble()).isEqualTo(2.4);
        assertThat(film.path("actionCount").asInt()).isEqualTo(2);
    }

    @Test
    void pendulum_hasAnAngleOnly() {
        JsonNode film =
                film(
                        new InvertedPendulum(),
                        List.of(List.of(0.1, 2.0), List.of(0.2, 2.0), List.of(0.4, 2.0)),
                        List.of(0, 2));

        assertThat(film.path("positionM").isEmpty()).isTrue();
        assertThat(film.path("angleRad").toString()).isEqualTo("[0.1,0.2,0.4]");
        assertThat(film.path("mostRad").asDouble()).isEqualTo(Math.toRadians(20));
        assertThat(film.path("actionCount").asInt()).isEqualTo(3);
        assertThat(film.path("fell").asBoolean()).isTrue();
    }

    @Test
    void arm_hasItsLinksAndItsTarget() {
        JsonNode film =
                film(
                        new ReachingArm(),
                        List.of(List.of(0.123456789, 1.0, 0.2, 0.3), List.of(0.2, 1.1, 0.2, 0.4)),
                        List.of(3));

        assertThat(film.path("shoulderRad").toString()).isEqualTo("[0.1235,0.2]");
        assertThat(film.path("elbowRad").toString()).isEqualTo("[1.0,1.1]");
        assertThat(film.path("targetXM").toString()).isEqualTo("[0.2,0.2]");
        assertThat(film.path("targetYM").toString()).isEqualTo("[0.3,0.4]");
        assertThat(film.path("upperM").asDouble()).isEqualTo(0.3);
        assertThat(film.path("foreM").asDouble()).isEqualTo(0.33);
        assertThat(film.path("radiusM").asDouble()).isEqualTo(0.05);
    }
}
