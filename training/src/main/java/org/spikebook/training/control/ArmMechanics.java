package org.spikebook.training.control;

/**
 * The equations of motion of two uniform rods in a plane, joined at the elbow, the first hinged at
 * the shoulder:
 *
 * <pre>
 * M(θ) dω/dt = τ - C(θ, ω) - B ω - G(θ)
 * M = | a₁ + 2 a₂ cos θ₂   a₃ + a₂ cos θ₂ |     C = a₂ sin θ₂ | -ω₂ (2 ω₁ + ω₂) |
 *     | a₃ + a₂ cos θ₂     a₃             |                  |  ω₁²             |
 * a₁ = m₁ l₁² / 3 + m₂ l₂² / 3 + m₂ l₁²,  a₂ = m₂ l₁ l₂ / 2,  a₃ = m₂ l₂² / 3
 * G = g | (m₁ / 2 + m₂) l₁ cos θ₁ + m₂ l₂ cos(θ₁ + θ₂) / 2 |
 *       | m₂ l₂ cos(θ₁ + θ₂) / 2                           |
 * </pre>
 *
 * with the angle of the shoulder θ₁ from the x axis and that of the elbow θ₂ from the line of the
 * upper arm, both counterclockwise in rad, ω = dθ/dt in rad/s, torques τ in N m, masses m in kg,
 * lengths l in m, friction B = diag(b₁, b₂) in N m s, and gravity g in m/s² along -y. After W. Li
 * and E. Todorov 2004, doi:10.5220/0001143902220229, with the moments of inertia of rods.
 *
 * @param upperKg m₁, above 0
 * @param foreKg m₂, above 0
 * @param upperM l₁, above 0
 * @param foreM l₂, above 0
 * @param shoulderNms b₁, from 0
 * @param elbowNms b₂, from 0
 * @param gravityMPerS2 g, from 0; 0 for an arm that lies on a table
 */
record ArmMechanics(
        double upperKg,
        double foreKg,
        double upperM,
        double foreM,
        double shoulderNms,
        double elbowNms,
        double gravityMPerS2) {

    /** A place in the plane, in m from the shoulder. */
    record Place(double xM, double yM) {

        double distanceM(Place other) {
            return StrictMath.hypot(xM - other.xM, yM - other.yM);
        }
    }

    /** Angles of both joints, in rad. */
    record Angles(double shoulderRad, double elbowRad) {}

    /**
     * Advances by one semi-implicit Euler step: velocities first, then angles by the new ones.
     *
     * @param state θ₁, θ₂, ω₁, ω₂; changed in place
     */
    void step(double[] state, double shoulderNm, double elbowNm, double stepS) {
        double cos = StrictMath.cos(state[1]);
        double bend = halfProduct() * StrictMath.sin(state[1]);
        double foreWeight = foreWeight(state);
        double upper =
                shoulderNm
                        + bend * state[3] * (2 * state[2] + state[3])
                        - shoulderNms * state[2]
                        - upperWeight(state)
                        - foreWeight;
        double fore = elbowNm - bend * state[2] * state[2] - elbowNms * state[3] - foreWeight;
        double m11 = shoulderInertia(cos);
        double m12 = sharedInertia(cos);
        double m22 = foreInertia();
        double determinant = m11 * m22 - m12 * m12;
        state[2] += stepS * (m22 * upper - m12 * fore) / determinant;
        state[3] += stepS * (m11 * fore - m12 * upper) / determinant;
        state[0] += stepS * state[2];
        state[1] += stepS * state[3];
    }

    /**
     * A joint stops without a rebound; the impulse that stops it changes the velocity of the other
     * joint, by {@code M Δω = J}.
     *
     * @param joint 0 for the shoulder, 1 for the elbow
     */
    void stop(double[] state, int joint) {
        double cos = StrictMath.cos(state[1]);
        double others = joint == 0 ? foreInertia() : shoulderInertia(cos);
        state[3 - joint] += sharedInertia(cos) * state[2 + joint] / others;
        state[2 + joint] = 0;
    }

    private double foreInertia() {
        return foreKg * foreM * foreM / 3;
    }

    private double halfProduct() {
        return foreKg * upperM * foreM / 2;
    }

    private double shoulderInertia(double cosElbow) {
        return upperKg * upperM * upperM / 3
                + foreInertia()
                + foreKg * upperM * upperM
                + 2 * halfProduct() * cosElbow;
    }

    private double sharedInertia(double cosElbow) {
        return foreInertia() + halfProduct() * cosElbow;
    }

    private double upperWeight(double[] state) {
        return gravityMPerS2 * (upperKg / 2 + foreKg) * upperM * StrictMath.cos(state[0]);
    }

    private double foreWeight(double[] state) {
        return gravityMPerS2 * foreKg * foreM * StrictMath.cos(state[0] + state[1]) / 2;
    }

    /** Kinetic energy, and potential energy from the height of the shoulder, in J. */
    double energyJ(double[] state) {
        double cos = StrictMath.cos(state[1]);
        double moving =
                shoulderInertia(cos) * state[2] * state[2] / 2
                        + sharedInertia(cos) * state[2] * state[3]
                        + foreInertia() * state[3] * state[3] / 2;
        double raised =
                (upperKg / 2 + foreKg) * upperM * StrictMath.sin(state[0])
                        + foreKg * foreM * StrictMath.sin(state[0] + state[1]) / 2;
        return moving + gravityMPerS2 * raised;
    }

    /** Angular momentum about the shoulder, in kg m²/s; constant without torque at the shoulder. */
    double momentum(double[] state) {
        double cos = StrictMath.cos(state[1]);
        return shoulderInertia(cos) * state[2] + sharedInertia(cos) * state[3];
    }

    /** Where the hand is: forward kinematics. */
    Place hand(Angles at) {
        double direction = at.shoulderRad() + at.elbowRad();
        return new Place(
                upperM * StrictMath.cos(at.shoulderRad()) + foreM * StrictMath.cos(direction),
                upperM * StrictMath.sin(at.shoulderRad()) + foreM * StrictMath.sin(direction));
    }

    /**
     * The angles by which the hand comes to a place, the elbow bent counterclockwise: inverse
     * kinematics. Those of the nearest point in that direction where the arm is too short for it,
     * or cannot fold as far.
     *
     * @return the elbow from 0 to π, the shoulder from -2π to π
     */
    Angles reaching(Place place) {
        double square = place.xM() * place.xM() + place.yM() * place.yM();
        double cos = (square - upperM * upperM - foreM * foreM) / (2 * upperM * foreM);
        double elbow = StrictMath.acos(Math.clamp(cos, -1, 1));
        double inner =
                StrictMath.atan2(
                        foreM * StrictMath.sin(elbow), upperM + foreM * StrictMath.cos(elbow));
        return new Angles(StrictMath.atan2(place.yM(), place.xM()) - inner, elbow);
    }
}
