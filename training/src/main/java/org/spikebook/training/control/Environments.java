package org.spikebook.training.control;

import java.util.List;
import java.util.Optional;

/** The environments that come with Spikebook. */
public final class Environments {

    private Environments() {}

    public static List<Environment> standard() {
        return List.of(new CartPole(), new InvertedPendulum(), new ReachingArm());
    }

    public static Optional<Environment> find(String type) {
        return standard().stream().filter(e -> e.type().equals(type)).findFirst();
    }
}
