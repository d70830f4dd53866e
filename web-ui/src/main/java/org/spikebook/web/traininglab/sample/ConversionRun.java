package org.spikebook.web.traininglab.sample;

import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.training.SampleRun;
import org.spikebook.training.method.SourceAnn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One sample shown to a converted network and to the artificial one that it came from.
 *
 * @param artificial one step long; activations are graded spikes
 * @param layers the hidden populations, in the order in which spikes flow
 * @param answers of the spiking network, read after 1, 2, … steps; at least one
 */
public record ConversionRun(
        SampleRun artificial, List<LayerComparison> layers, List<Integer> answers) {

    public ConversionRun {
        layers = List.copyOf(layers);
        answers = List.copyOf(answers);
    }

    static ConversionRun of(
            SourceAnn ann, SampleRun artificial, SampleRun spiking, List<Integer> answers) {
        List<LayerComparison> layers = new ArrayList<>();
        for (Map.Entry<String, SpikeTrain> population : spiking.spikes().entrySet()) {
            String id = population.getKey();
            layers.add(
                    LayerComparison.of(
                            id,
                            ann.scales().getOrDefault(id, 1.0),
                            values(artificial, id),
                            population.getValue()));
        }
        return new ConversionRun(artificial, layers.subList(0, layers.size() - 1), answers);
    }

    private static SpikeTrain values(SampleRun artificial, String population) {
        SpikeTrain values = artificial.spikes().get(population);
        if (values == null) {
            throw new IllegalArgumentException("no layer " + population + " in the twin");
        }
        return values;
    }

    /**
     * Steps in a row that gave the same answer.
     *
     * @param from the first, from 1 on
     * @param to the last
     */
    public record Span(int from, int to, int answer) {

        public int steps() {
            return to - from + 1;
        }
    }

    /** The answers as spans, in order. */
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int t = 1; t <= answers.size(); t++) {
            int answer = answers.get(t - 1);
            if (!spans.isEmpty() && spans.getLast().answer() == answer) {
                spans.set(spans.size() - 1, new Span(spans.getLast().from(), t, answer));
            } else {
                spans.add(new Span(t, t, answer));
            }
        }
        return List.copyOf(spans);
    }

    /** Whether both end with the same answer. */
    public boolean agree() {
        return answers.getLast() == artificial.answer();
    }
}
