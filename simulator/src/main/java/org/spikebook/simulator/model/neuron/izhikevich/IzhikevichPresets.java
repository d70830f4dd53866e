package org.spikebook.simulator.model.neuron.izhikevich;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.stimulus.CurrentWindow;
import org.spikebook.simulator.model.stimulus.RampCurrent;
import org.spikebook.simulator.model.stimulus.StepCurrent;
import org.spikebook.simulator.parameter.Preset;
import org.spikebook.simulator.parameter.Value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cell types of Izhikevich 2003 and the twenty patterns of 2004 with their input protocols, as
 * in the author's figure code: currents switch between samples, Euler with v first, a spike where v
 * has exceeded 30 mV.
 */
final class IzhikevichPresets {

    private IzhikevichPresets() {}

    static List<Preset> all() {
        return Stream.concat(cellTypes(), patterns()).toList();
    }

    /** Driven by a step of 10 from 20 ms on, with the paper's own step of 1 ms. */
    private static Stream<Preset> cellTypes() {
        return Stream.of(
                cellType("regularSpiking", 0.02, 0.2, -65, 8),
                cellType("intrinsicallyBursting", 0.02, 0.2, -55, 4),
                cellType("chattering", 0.02, 0.2, -50, 2),
                cellType("fastSpiking", 0.1, 0.2, -65, 2),
                cellType("lowThresholdSpiking", 0.02, 0.25, -65, 2),
                cellType("thalamoCortical", 0.02, 0.25, -65, 0.05),
                cellType("resonatorCell", 0.1, 0.26, -65, 2));
    }

    private static Stream<Preset> patterns() {
        return Stream.of(
                        pattern("tonicSpiking", .02, .2, -65, 6, -70, .25, 100, from(10.25, 14)),
                        pattern("phasicSpiking", .02, .25, -65, 6, -64, .25, 200, from(20.25, 0.5)),
                        pattern("tonicBursting", .02, .2, -50, 2, -70, .25, 220, from(22.25, 15)),
                        pattern(
                                "phasicBursting",
                                .02,
                                .25,
                                -55,
                                .05,
                                -64,
                                .2,
                                200,
                                from(20.2, 0.6)),
                        pattern("mixedMode", .02, .2, -55, 4, -70, .25, 160, from(16.25, 10)),
                        pattern(
                                "frequencyAdaptation",
                                .01,
                                .2,
                                -65,
                                8,
                                -70,
                                .25,
                                85,
                                from(8.75, 30)),
                        pattern("class1", .02, -.1, -55, 6, -60, .25, 300, ramp(0, 21, 30, 310))
                                .and(IzhikevichParameters.LINEAR, 4.1)
                                .and(IzhikevichParameters.CONSTANT, 108),
                        pattern(
                                "class2",
                                .2,
                                .26,
                                -65,
                                0,
                                -64,
                                .25,
                                300,
                                from(0, -.5),
                                ramp(0, 4.2, 30, 310)),
                        pattern(
                                "spikeLatency",
                                .02,
                                .2,
                                -65,
                                6,
                                -70,
                                .2,
                                100,
                                pulse(10.2, 13, 7.04)),
                        pattern(
                                "subthresholdOscillations",
                                .05,
                                .26,
                                -60,
                                0,
                                -62,
                                .25,
                                200,
                                pulse(20.25, 25, 2)),
                        pattern(
                                "resonator",
                                .1,
                                .26,
                                -60,
                                -1,
                                -62,
                                .25,
                                400,
                                pulse(40.25, 44, .65),
                                pulse(60.25, 64, .65),
                                pulse(280.25, 284, .65),
                                pulse(320.25, 324, .65)),
                        pattern(
                                        "integrator",
                                        .02,
                                        -.1,
                                        -55,
                                        6,
                                        -60,
                                        .25,
                                        100,
                                        pulse(9.25, 11.25, 9),
                                        pulse(14.25, 16.25, 9),
                                        pulse(70.25, 72, 9),
                                        pulse(80.25, 82, 9))
                                .and(IzhikevichParameters.LINEAR, 4.1)
                                .and(IzhikevichParameters.CONSTANT, 108),
                        pattern(
                                "reboundSpike",
                                .03,
                                .25,
                                -60,
                                4,
                                -64,
                                .2,
                                200,
                                pulse(20.2, 25, -15)),
                        pattern(
                                "reboundBurst",
                                .03,
                                .25,
                                -52,
                                0,
                                -64,
                                .2,
                                200,
                                pulse(20.2, 25, -15)),
                        pattern(
                                "thresholdVariability",
                                .03,
                                .25,
                                -60,
                                4,
                                -64,
                                .25,
                                100,
                                pulse(10.25, 15, 1),
                                pulse(70.25, 75, -6),
                                pulse(80.25, 85, 1)),
                        pattern(
                                "bistability",
                                .1,
                                .26,
                                -60,
                                0,
                                -61,
                                .25,
                                300,
                                from(0, .24),
                                pulse(37.75, 42.5, 1),
                                pulse(216.25, 221, 1)),
                        pattern(
                                "depolarizingAfterPotential",
                                1,
                                .2,
                                -60,
                                -21,
                                -70,
                                .1,
                                50,
                                pulse(9.1, 11, 20)),
                        pattern(
                                        "accommodation",
                                        .02,
                                        1,
                                        -55,
                                        4,
                                        -65,
                                        .5,
                                        400,
                                        ramp(0, 8, 0, 200),
                                        ramp(0, 4, 300, 312.5))
                                .and(IzhikevichParameters.RECOVERY_LEAK, 0)
                                .and(IzhikevichParameters.RECOVERY_OFFSET, 65)
                                .initially(Izhikevich.RECOVERY, -16),
                        pattern(
                                "inhibitionInducedSpiking",
                                -.02,
                                -1,
                                -60,
                                8,
                                -63.8,
                                .5,
                                350,
                                from(0, 80),
                                pulse(50, 250.5, -5)),
                        pattern(
                                "inhibitionInducedBursting",
                                -.026,
                                -1,
                                -45,
                                -2,
                                -63.8,
                                .5,
                                350,
                                from(0, 80),
                                pulse(50, 250.5, -5)))
                .map(Pattern::preset);
    }

    private static Preset cellType(String id, double a, double b, double c, double d) {
        return new Preset(
                id,
                cell(a, b, c, d),
                Optional.of(
                        new Preset.Protocol(
                                Map.of(NeuronModel.POTENTIAL, Value.of(-65)),
                                List.of(from(20, 10)),
                                1,
                                300)));
    }

    private static Map<String, Value> cell(double a, double b, double c, double d) {
        return Map.of(
                IzhikevichParameters.A,
                Value.of(a),
                IzhikevichParameters.B,
                Value.of(b),
                IzhikevichParameters.C,
                Value.of(c),
                IzhikevichParameters.D,
                Value.of(d));
    }

    private static Pattern pattern(
            String id,
            double a,
            double b,
            double c,
            double d,
            double vMv,
            double dtMs,
            double endMs,
            Preset.Drive... drives) {
        Pattern pattern =
                new Pattern(
                        id,
                        new LinkedHashMap<>(cell(a, b, c, d)),
                        new LinkedHashMap<>(Map.of(NeuronModel.POTENTIAL, Value.of(vMv))),
                        List.of(drives),
                        dtMs,
                        endMs);
        pattern.values.put(IzhikevichParameters.INTEGRATOR, Value.of("sequentialEuler"));
        pattern.values.put(IzhikevichParameters.THRESHOLD, Value.of(IzhikevichParameters.EXCEEDED));
        return pattern;
    }

    private static Preset.Drive from(double startMs, double amplitude) {
        return new Preset.Drive(
                StepCurrent.TYPE,
                Map.of(
                        CurrentWindow.START,
                        Value.of(startMs),
                        StepCurrent.AMPLITUDE,
                        Value.of(amplitude)));
    }

    private static Preset.Drive pulse(double startMs, double stopMs, double amplitude) {
        return new Preset.Drive(
                StepCurrent.TYPE,
                Map.of(
                        CurrentWindow.START, Value.of(startMs),
                        CurrentWindow.STOP, Value.of(stopMs),
                        StepCurrent.AMPLITUDE, Value.of(amplitude)));
    }

    private static Preset.Drive ramp(double from, double to, double startMs, double stopMs) {
        return new Preset.Drive(
                RampCurrent.TYPE,
                Map.of(
                        RampCurrent.FROM,
                        Value.of(from),
                        RampCurrent.TO,
                        Value.of(to),
                        CurrentWindow.START,
                        Value.of(startMs),
                        CurrentWindow.STOP,
                        Value.of(stopMs)));
    }

    /** A pattern being written down. */
    private record Pattern(
            String id,
            Map<String, Value> values,
            Map<String, Value> initial,
            List<Preset.Drive> drives,
            double dtMs,
            double endMs) {

        Pattern and(String parameter, double value) {
            values.put(parameter, Value.of(value));
            return this;
        }

        Pattern initially(String variable, double value) {
            initial.put(variable, Value.of(value));
            return this;
        }

        /** The figure code takes its last step at the end itself. */
        Preset preset() {
            long steps = ExactMath.round(endMs / dtMs) + 1;
            double durationMs = ExactMath.round(steps * dtMs * 100) / 100.0;
            return new Preset(
                    id,
                    values,
                    Optional.of(new Preset.Protocol(initial, drives, dtMs, durationMs)));
        }
    }
}
