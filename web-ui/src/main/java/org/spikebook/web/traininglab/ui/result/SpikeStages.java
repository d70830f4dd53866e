package org.spikebook.web.traininglab.ui.result;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H5;

import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.training.SampleRun;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.plot.SpikeFigure;
import org.spikebook.web.plot.ui.FigureView;

import java.util.Iterator;
import java.util.Map;

/** The spikes of one sample at every stage but the output. */
public final class SpikeStages extends Div {

    private static final int HEIGHT = 170;

    private final Words words = Words.of(SpikeStages.class);

    public SpikeStages() {
        addClassName("sb-stages");
    }

    /**
     * Shows a sample's spikes.
     *
     * @param dtMs time step
     */
    public void show(SampleRun run, double dtMs) {
        removeAll();
        addStage(words.of("detail.input"), run.input(), 0, dtMs);
        int identity = 2;
        Iterator<Map.Entry<String, SpikeTrain>> populations = run.spikes().entrySet().iterator();
        while (populations.hasNext()) {
            Map.Entry<String, SpikeTrain> population = populations.next();
            if (populations.hasNext()) {
                addStage(
                        words.of("detail.hidden", population.getKey()),
                        population.getValue(),
                        identity,
                        dtMs);
                identity = identity % 6 + 1;
            }
        }
    }

    private void addStage(String name, SpikeTrain train, int identity, double dtMs) {
        String title = words.of("detail.stage", name, count(train.spikeCount()));
        SpikeFigure.Labels labels =
                new SpikeFigure.Labels(title, words.of("axis.time"), words.of("axis.neuron"));
        SpikeFigure figure = SpikeFigure.of(labels, train, dtMs, identity);
        FigureView view = new FigureView(400, 300);
        view.show(width -> figure.svg(width, HEIGHT, words.locale()));
        add(new Div(new H5(title), view));
    }

    private String count(int value) {
        return Quantity.count(value, words.locale());
    }
}
