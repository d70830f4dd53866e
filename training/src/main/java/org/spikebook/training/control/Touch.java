package org.spikebook.training.control;

/**
 * What is done to a plant from outside, between two steps. Places are in m from the shoulder of an
 * arm, x to the right and y away from the body.
 */
public sealed interface Touch {

    /**
     * A push.
     *
     * @param radPerS added to the angular velocity, of an arm to that of its elbow
     */
    record Push(double radPerS) implements Touch {}

    /** The target is put as near to a place as the arm can reach. */
    record MoveTarget(double xM, double yM) implements Touch {}

    /** The hand is put, at rest, as near to a place as the arm can reach. */
    record MoveHand(double xM, double yM) implements Touch {}
}
