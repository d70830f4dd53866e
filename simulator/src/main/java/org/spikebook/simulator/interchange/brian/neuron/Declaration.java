package org.spikebook.simulator.interchange.brian.neuron;

/**
 * A line of the equations of neurons or synapses, as Brian declares a variable.
 *
 * @param name of the variable
 * @param text the whole line
 */
public record Declaration(String name, String text) {

    /** A variable that changes by itself: {@code dv/dt = -v/tau : volt}. */
    public static Declaration differential(String name, String slope, String unit) {
        return new Declaration(name, "d" + name + "/dt = " + slope + " : " + unit);
    }

    /** A variable that follows from others: {@code I = I_exc + I_inh : amp}. */
    static Declaration subexpression(String name, String expression, String unit) {
        return new Declaration(name, name + " = " + expression + " : " + unit);
    }

    /** A variable that changes only where it is assigned: {@code w : volt}. */
    public static Declaration parameter(String name, String unit) {
        return new Declaration(name, name + " : " + unit);
    }

    /** The same with a flag of Brian's: {@code event-driven}. */
    public Declaration flagged(String flag) {
        return new Declaration(name, text + " (" + flag + ")");
    }

    /** The same with another time constant in the place of one. */
    Declaration withTau(String tau, String other) {
        return new Declaration(name, text.replace("/" + tau, "/" + other));
    }

    /** The same, held while neurons are refractory, if they are. */
    Declaration held(boolean held) {
        return held ? flagged("unless refractory") : this;
    }
}
