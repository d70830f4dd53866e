package org.spikebook.lesson.grading;

import org.spikebook.lesson.check.Evidence.Observed;
import org.spikebook.lesson.check.Evidence.SynapticCurrents;
import org.spikebook.lesson.check.Finding;
import org.spikebook.simulator.model.synapse.ReversalPotentials;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.StateTrace;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Measures the currents of the synapses onto a population. Receptors that are currents have them as
 * variables; of conductances the current is {@code g (E - V)}. Currents of a few milliseconds are
 * sampled in every step, as far as a run fits into memory.
 */
record HiddenCurrents(HiddenRuns runs) {

    private static final String EXCITATORY = "judgedExcitation";
    private static final String INHIBITORY = "judgedInhibition";
    private static final String POTENTIAL = "judgedPotential";

    Finding<List<SynapticCurrents>> of(NetworkModel network, Observed observed, double fromMs) {
        return HiddenRuns.population(network, observed.population())
                .then(Channels::of)
                .then(channels ->
                        runs.run(
                                HiddenRuns.recorded(
                                        network,
                                        channels.recorders(network, observed),
                                        observed.durationMs()),
                                observed.seeds(),
                                run -> channels.currents(run, fromMs)));
    }

    /**
     * The two channels of a population's receptors.
     *
     * @param reversal of conductances; empty where the variables are currents
     */
    private record Channels(
            Population judged,
            ParameterInfo excitatory,
            ParameterInfo inhibitory,
            Optional<ReversalPotentials> reversal) {

        static Finding<Channels> of(Population judged) {
            List<ParameterInfo> variables = judged.receptors().component().stateVariables();
            Unit unit = variables.size() < 2 ? Unit.NONE : variables.getFirst().unit();
            boolean conducts = unit.equals(Unit.NANOSIEMENS);
            if (!conducts && !unit.equals(Unit.PICOAMPERE)) {
                return Reasons.lacking("population.noCurrents", judged.id());
            }
            return Finding.found(
                    new Channels(
                            judged,
                            variables.get(0),
                            variables.get(1),
                            conducts
                                    ? Optional.of(
                                            ReversalPotentials.of(judged.receptors().values()))
                                    : Optional.empty()));
        }

        List<Recorder> recorders(NetworkModel network, Observed observed) {
            List<Integer> neurons = HiddenRuns.first(judged);
            double everyMs = HiddenRuns.finestMs(network, neurons.size(), observed.durationMs());
            List<Recorder> recorders = new ArrayList<>();
            recorders.add(recorder(EXCITATORY, excitatory, neurons, everyMs));
            recorders.add(recorder(INHIBITORY, inhibitory, neurons, everyMs));
            if (reversal.isPresent()) {
                ParameterInfo potential = judged.model().component().stateVariables().getFirst();
                recorders.add(recorder(POTENTIAL, potential, neurons, everyMs));
            }
            return recorders;
        }

        private Recorder recorder(
                String id, ParameterInfo variable, List<Integer> neurons, double everyMs) {
            return new Recorder(
                    id,
                    judged.id(),
                    variable.name(),
                    Optional.of(neurons),
                    OptionalDouble.of(everyMs));
        }

        SynapticCurrents currents(Recording run, double fromMs) {
            StateTrace excitation = trace(run, EXCITATORY);
            double[][] inhibition = trace(run, INHIBITORY).values();
            double[][] potential =
                    reversal.isPresent() ? trace(run, POTENTIAL).values() : new double[0][];
            Sums sums = new Sums();
            int first = HiddenRuns.firstSample(excitation, run.dtMs(), fromMs);
            for (int sample = first; sample < excitation.values()[0].length; sample++) {
                for (int neuron = 0; neuron < excitation.values().length; neuron++) {
                    double exc = excitation.values()[neuron][sample];
                    double inh = inhibition[neuron][sample];
                    if (reversal.isEmpty()) {
                        sums.add(exc, inh);
                    } else {
                        double vMv = potential[neuron][sample];
                        sums.add(
                                exc * (reversal.get().excMv() - vMv),
                                inh * (reversal.get().inhMv() - vMv));
                    }
                }
            }
            return sums.currents();
        }

        private static StateTrace trace(Recording run, String recorder) {
            return Objects.requireNonNull(run.traces().get(recorder));
        }
    }

    /** What was added up, in pA. */
    private record Sums(
            DoubleSummaryStatistics excitatory,
            DoubleSummaryStatistics inhibitory,
            DoubleSummaryStatistics net) {

        Sums() {
            this(
                    new DoubleSummaryStatistics(),
                    new DoubleSummaryStatistics(),
                    new DoubleSummaryStatistics());
        }

        void add(double excitatoryPa, double inhibitoryPa) {
            excitatory.accept(excitatoryPa);
            inhibitory.accept(inhibitoryPa);
            net.accept(excitatoryPa + inhibitoryPa);
        }

        SynapticCurrents currents() {
            return new SynapticCurrents(
                    HiddenRuns.extent(excitatory),
                    HiddenRuns.extent(inhibitory),
                    HiddenRuns.extent(net));
        }
    }
}
