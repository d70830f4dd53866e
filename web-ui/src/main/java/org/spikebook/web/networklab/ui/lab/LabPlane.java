package org.spikebook.web.networklab.ui.lab;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A population whose neurons have two variables, which are drawn against each other.
 *
 * @param part key on the canvas
 * @param model type of the neuron model
 * @param own values of parameters of which each neuron has one of its own, by name
 * @param currents step currents into its neurons
 * @param typed what the page needs beside the type, where the equations are typed; null otherwise
 */
record LabPlane(
        String part,
        String of,
        String model,
        int color,
        Map<String, List<Double>> own,
        List<Inflow> currents,
        @Nullable Typed typed) {

    /**
     * A step current into some of the neurons.
     *
     * @param part key of its stimulus on the canvas
     * @param times how often its amplitude reaches a neuron
     * @param targets those that it reaches, a neuron as often as it is listed; null for all
     */
    record Inflow(String part, int times, @Nullable List<Integer> targets) {}

    /**
     * Typed equations as {@linkplain PlaneCode programs}, without the values of parameters.
     *
     * @param variables names, the membrane potential first
     * @param labels names with units
     * @param factors coherent units in one of each parameter's unit, by name
     * @param subs subexpressions, by index
     * @param slopes of the two variables, in 1/ms
     * @param threshold the neuron fires where it is at least 0; empty where no curve says so
     * @param resets what happens at a spike, in turn
     */
    record Typed(
            List<String> variables,
            List<String> labels,
            Map<String, Double> factors,
            List<List<Object>> subs,
            List<List<Object>> slopes,
            List<Object> threshold,
            List<Reset> resets) {}

    /** A variable that is set at a spike, and to what. */
    record Reset(int variable, List<Object> value) {}
}
