package org.spikebook.web.traininglab;

import org.spikebook.simulator.model.stimulus.DatasetStimulus;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.DatasetInfo;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/**
 * Makes a network's ends suit a plan: its stimulus shows the plan's data through the plan's
 * encoder, and its output has a neuron for each class where the plan's method reads it so. What
 * lies between stays as it was drawn.
 */
public final class NetworkFit {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final NetworkModel network;
    private final TrainingPlan plan;
    private final DatasetInfo data;

    private NetworkFit(NetworkModel network, TrainingPlan plan, DatasetInfo data) {
        this.network = network;
        this.plan = plan;
        this.data = data;
    }

    /**
     * The document that suits, if the given one does not and it is plain which stimulus and which
     * population are meant: there is one stimulus with a data set and one population that leads
     * nowhere.
     */
    public static Optional<String> of(
            String document, NetworkModel network, TrainingPlan plan, DatasetInfo data) {
        return new NetworkFit(network, plan, data).fitted(document);
    }

    private Optional<String> fitted(String document) {
        List<Stimulus> stimuli =
                network.stimuli().stream()
                        .filter(each -> each.model().type().equals(DatasetStimulus.TYPE))
                        .toList();
        List<Population> outputs =
                network.populations().stream().filter(network::isOutput).toList();
        if (stimuli.size() != 1 || outputs.size() != 1) {
            return Optional.empty();
        }
        Stimulus stimulus = stimuli.getFirst();
        Population output = outputs.getFirst();
        if (suits(stimulus) && suits(output)) {
            return Optional.empty();
        }
        ObjectNode root = (ObjectNode) JSON.readTree(document);
        show((ObjectNode) root.at("/stimuli/" + network.stimuli().indexOf(stimulus)));
        if (!suits(output)) {
            resize(
                    (ObjectNode) root.at("/populations/" + network.populations().indexOf(output)),
                    List.of(data.classNames().size()));
        }
        return Optional.of(JSON.writeValueAsString(root));
    }

    private boolean suits(Stimulus stimulus) {
        return stimulus.model().values().word(DatasetStimulus.DATA).equals(plan.data().name())
                && stimulus.model()
                        .values()
                        .word(DatasetStimulus.ENCODER)
                        .equals(plan.data().encoder().type())
                && stimulus.size() == lines().size();
    }

    private boolean suits(Population output) {
        return !plan.method().component().hasOutputForEachClass()
                || output.size() == data.classNames().size();
    }

    private Shape lines() {
        return plan.data()
                .encoder()
                .component()
                .lines(data.shape(), plan.data().encoder().values());
    }

    private void show(ObjectNode stimulus) {
        resize(stimulus, lines().dimensions());
        stimulus.put(DatasetStimulus.DATA, plan.data().name());
        stimulus.put(DatasetStimulus.ENCODER, plan.data().encoder().type());
        stimulus.remove(DatasetStimulus.SAMPLE);
    }

    private static void resize(ObjectNode node, List<Integer> shape) {
        node.remove(List.of("size", "shape"));
        if (shape.size() == 1) {
            node.put("size", shape.getFirst());
        } else {
            ArrayNode dimensions = node.putArray("shape");
            shape.forEach(dimensions::add);
        }
    }
}
