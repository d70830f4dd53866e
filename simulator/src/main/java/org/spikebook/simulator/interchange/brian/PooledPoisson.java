package org.spikebook.simulator.interchange.brian;

import org.spikebook.simulator.interchange.brian.neuron.Receptors;
import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.model.connector.OneToOne;
import org.spikebook.simulator.model.stimulus.poisson.Poisson;
import org.spikebook.simulator.model.synapse.AlphaCurrent;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.Value;

/**
 * Poisson sources so fast that a line fires several times in a step, each for one neuron: for Brian
 * many slow sources with one weight, whose spikes it draws as one number a step.
 */
final class PooledPoisson {

    /** Expected spikes of a line in a step beyond which one a step is too few. */
    private static final double MANY = 0.1;

    /** Expected spikes in a step of each of the slow sources. */
    private static final double FEW = 0.01;

    private final NetworkModel network;

    PooledPoisson(NetworkModel network) {
        this.network = network;
    }

    static boolean isMany(double rateHz, double dtMs) {
        return rateHz * dtMs / 1000 > MANY;
    }

    boolean takes(Stimulus stimulus) {
        return stimulus.model().type().equals(Poisson.TYPE)
                && isMany(stimulus.model().number(Poisson.RATE), network.run().dtMs())
                && network.recorders().stream().noneMatch(r -> r.of().equals(stimulus.id()))
                && network.projections().stream()
                        .filter(each -> each.from().equals(stimulus.id()))
                        .allMatch(this::takes);
    }

    private boolean takes(Projection projection) {
        return projection.connector().component() instanceof OneToOne
                && projection.weight() instanceof Value.Real
                && projection.plasticity().isEmpty()
                && network.population(projection.to())
                        .filter(each -> !each.receptors().type().equals(AlphaCurrent.TYPE))
                        .isPresent();
    }

    /**
     * The line that drives a population.
     *
     * @param receptors of the population
     * @param weight of each spike
     */
    String line(Projection projection, Receptors receptors, double weight) {
        double rateHz =
                network.stimulus(projection.from()).orElseThrow().model().number(Poisson.RATE);
        double sources = Math.ceil(rateHz * network.run().dtMs() / 1000 / FEW);
        String statement = receptors.deliver(weight);
        String added = statement.substring(statement.indexOf("= ") + 2);
        boolean varies = added.contains("_post");
        return "%s = PoissonInput(%s, '%s', N=%s, rate=%s*Hz, weight=%s)"
                .formatted(
                        ProjectionWriter.name(projection),
                        Python.name("pop", projection.to()),
                        statement.substring(0, statement.indexOf("_post")),
                        Python.number(sources),
                        Python.number(rateHz / sources),
                        varies ? "'" + added.replace("_post", "") + "'" : added);
    }
}
