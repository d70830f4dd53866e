package org.spikebook.simulator.model.catalog;

import org.spikebook.simulator.equation.EquationNeuron;
import org.spikebook.simulator.model.connector.Connector;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.plasticity.PlasticityRule;
import org.spikebook.simulator.model.stimulus.StimulusModel;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.parameter.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The models that documents may name, family by family: neuron models, receptors, connectors,
 * stimuli and plasticity rules. Palette, inspector, validation and documentation read it; adding a
 * model is registering it here. Immutable.
 */
public final class ModelRegistry {

    private static final List<Class<? extends Component>> FAMILIES =
            List.of(
                    NeuronModel.class,
                    ReceptorModel.class,
                    Connector.class,
                    StimulusModel.class,
                    PlasticityRule.class);

    private final List<Component> members;

    private ModelRegistry(List<Component> members) {
        this.members = List.copyOf(members);
        requireDistinctTypes();
    }

    /** All models that come with Spikebook. */
    public static ModelRegistry standard() {
        List<Component> members = new ArrayList<>(NeuronModels.standard());
        members.add(EquationNeuron.example());
        members.addAll(ReceptorModel.standard());
        members.addAll(Connector.standard());
        members.addAll(StimulusModels.standard());
        members.addAll(PlasticityRule.standard());
        return new ModelRegistry(members);
    }

    /**
     * The same registry with one more model.
     *
     * @throws IllegalArgumentException if its family has a model of that type already
     */
    public ModelRegistry with(Component member) {
        List<Component> more = new ArrayList<>(members);
        more.add(member);
        return new ModelRegistry(more);
    }

    /** The members of a family, in the order in which a palette shows them. */
    public <T extends Component> List<T> all(Class<T> family) {
        return members.stream().filter(family::isInstance).map(family::cast).toList();
    }

    /** The member of a family with the given type. */
    public <T extends Component> Optional<T> find(Class<T> family, String type) {
        return all(family).stream().filter(m -> m.type().equals(type)).findFirst();
    }

    /** The families, in the order in which a palette shows them. */
    public static List<Class<? extends Component>> families() {
        return FAMILIES;
    }

    /** All members of all families. */
    public List<Component> all() {
        return members;
    }

    public List<NeuronModel> neurons() {
        return all(NeuronModel.class);
    }

    public List<ReceptorModel> receptors() {
        return all(ReceptorModel.class);
    }

    public List<Connector> connectors() {
        return all(Connector.class);
    }

    public List<StimulusModel> stimuli() {
        return all(StimulusModel.class);
    }

    public List<PlasticityRule> plasticityRules() {
        return all(PlasticityRule.class);
    }

    private void requireDistinctTypes() {
        for (Class<? extends Component> family : FAMILIES) {
            Map<String, Component> seen = new LinkedHashMap<>();
            for (Component member : all(family)) {
                if (seen.put(member.type(), member) != null) {
                    throw new IllegalArgumentException(
                            "two of type '" + member.type() + "' in " + family.getSimpleName());
                }
            }
        }
    }
}
