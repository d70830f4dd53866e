package org.spikebook.simulator.parameter;

import java.util.List;

/** What a parameter was set to. */
public sealed interface Value {

    /** A number, in the parameter's unit. */
    record Real(double value) implements Value {}

    /** One of a choice's options, a name, or a text. */
    record Word(String value) implements Value {}

    /** A switch. */
    record Flag(boolean value) implements Value {}

    /** A list of numbers, for example spike times in ms, or one value a neuron. */
    record Series(List<Double> values) implements Value {
        public Series {
            values = List.copyOf(values);
        }
    }

    /** A number drawn for each neuron or synapse. */
    record Random(Distribution distribution) implements Value {}

    /** Whether each neuron or synapse has one of its own. */
    default boolean isEachOnesOwn() {
        return this instanceof Series || this instanceof Random;
    }

    /** The one value of a distribution without spread; any other as it is. */
    default Value simplified() {
        return this instanceof Random(Distribution distribution) && distribution.isConstant()
                ? of(distribution.mean())
                : this;
    }

    static Value of(double value) {
        return new Real(value);
    }

    static Value of(String word) {
        return new Word(word);
    }

    static Value of(boolean flag) {
        return new Flag(flag);
    }
}
