package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;

import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.PixelImage;
import org.spikebook.web.traininglab.ProbeRun;
import org.spikebook.web.traininglab.ui.result.ClassScores;
import org.spikebook.web.traininglab.ui.result.SpikeStages;

/** Always the same sample, shown to the network after its latest epoch while it is trained. */
final class ProbePanel extends Div {

    private final Words words = Words.of(ProbePanel.class);
    private final DatasetCatalog data;

    ProbePanel(DatasetCatalog data) {
        this.data = data;
        addClassName("sb-probe");
        setVisible(false);
    }

    /** Shows how the network answers now. */
    void show(ProbeRun probe) {
        data.dataset(probe.data()).ifPresent(dataset -> show(probe, dataset));
    }

    private void show(ProbeRun probe, Dataset dataset) {
        Div image = new Div(new Svg(PixelImage.svg(dataset.picture(probe.sample()))));
        image.addClassNames("sb-sample-image", "sb-sample-large");
        Div head = new Div(image, new Remark(words.of("probe.meaning")));
        head.addClassName("sb-sample-head");
        ClassScores votes = new ClassScores(dataset.classNames(words.locale()));
        votes.show(probe.run(), probe.run().label());
        Div columns = new Div(new Div(head, votes));
        columns.addClassName("sb-probe-columns");
        if (probe.hasSpikes()) {
            SpikeStages stages = new SpikeStages();
            stages.show(probe.run(), probe.dtMs());
            columns.add(stages);
        }
        removeAll();
        add(new H4(finding(probe, dataset)), columns);
        setVisible(true);
    }

    private String finding(ProbeRun probe, Dataset dataset) {
        return words.of(
                probe.run().correct() ? "probe.right" : "probe.wrong",
                probe.epoch(),
                dataset.classNames(words.locale()).get(probe.run().label()),
                dataset.classNames(words.locale()).get(probe.run().answer()));
    }
}
