package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;

import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.training.encoding.EncoderRegistry;
import org.spikebook.training.encoding.SpikeEncoder;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.PixelImage;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.plot.SpikeFigure;
import org.spikebook.web.plot.ui.FigureView;
import org.spikebook.web.traininglab.ui.result.SoundPlayer;

import java.util.Set;
import java.util.function.Consumer;

/** How values become spikes, with the spikes of a sample as it would be shown to the network. */
final class EncoderPanel extends Div {

    private static final int HEIGHT = 190;

    private final Words words = Words.of(EncoderPanel.class);
    private final ComponentSetting<SpikeEncoder> encoder;
    private final Div image = new Div();
    private final FigureView spikes = new FigureView(400, 290);
    private final Span caption = new Span();
    private final EncoderRegistry encoders;
    private int offset;

    private final SoundPlayer sound = new SoundPlayer();

    EncoderPanel(EncoderRegistry encoders, Consumer<Configured<SpikeEncoder>> changed) {
        this.encoders = encoders;
        addClassName("sb-lab-panel");
        encoder =
                new ComponentSetting<>(
                        words.of("encoder.choice"), encoders.encoders(), Set.of(), changed);
        image.addClassName("sb-sample-image");
        caption.addClassNames("sb-muted", "sb-small");
        Div example = new Div(image, spikes);
        example.addClassName("sb-encoder-example");
        add(new H4(words.of("encoder.heading")), encoder, example, caption, sound);
    }

    /** Shows an encoder and what it makes of a sample, without telling of it. */
    void show(TrainingPlan plan, Dataset data, double dtMs) {
        encoder.offer(encoders.taking(data.form()));
        encoder.show(plan.data().encoder());
        getChildren().filter(Button.class::isInstance).toList().forEach(this::remove);
        Button another = new Button(words.of("encoder.another"));
        another.addClassName("sb-quiet");
        another.addClickListener(click -> {
            offset++;
            showExample(plan, data, dtMs);
        });
        add(another);
        showExample(plan, data, dtMs);
    }

    private void showExample(TrainingPlan plan, Dataset data, double dtMs) {
        EncodedDataset encoded = plan.data().encode(data, dtMs);
        int sample = data.range(Split.TRAIN).from() + offset % data.range(Split.TRAIN).size();
        SpikeTrain train = encoded.spikes(sample, plan.seed());
        image.removeAll();
        image.add(new Svg(PixelImage.svg(data.picture(sample))));
        sound.show(data.at(sample));
        String name = data.classNames(words.locale()).get(data.label(sample));
        SpikeFigure.Labels labels =
                new SpikeFigure.Labels(
                        words.of("encoder.figure", name, count(train.spikeCount())),
                        words.of("axis.time"),
                        words.of("axis.line"));
        SpikeFigure figure = SpikeFigure.of(labels, train, dtMs, 0);
        spikes.show(width -> figure.svg(width, HEIGHT, words.locale()));
        caption.setText(
                words.of(
                        "encoder.caption",
                        name,
                        count(train.spikeCount()),
                        count(train.lines()),
                        Quantity.decimals(plan.data().steps() * dtMs, 1, words.locale())));
    }

    private String count(int value) {
        return Quantity.count(value, words.locale());
    }

    void setEnabledForUser(boolean enabled) {
        encoder.setEnabledForUser(enabled);
    }
}
