package org.spikebook.training.interchange.nir;

import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.parameter.Configured;

/**
 * A node of neurons as a model of ours.
 *
 * @param gain by how much the weights of what arrives at each neuron are multiplied
 */
@SuppressWarnings("ArrayRecordComponent")
record NirNeurons(
        Configured<NeuronModel> model, Configured<ReceptorModel> receptors, double[] gain) {

    boolean hasUniformGain() {
        for (double g : gain) {
            if (g != gain[0]) {
                return false;
            }
        }
        return true;
    }
}
