package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;

import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.Trainer;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;

import java.util.Locale;

/** Where a recording comes from, and how fast it is replayed. */
final class ReplayBar extends Div {

    /** How long a moment is shown. */
    enum Speed {
        SLOW(800),
        NORMAL(250),
        FAST(60);

        private final int momentMs;

        Speed(int momentMs) {
            this.momentMs = momentMs;
        }
    }

    private final Words words = Words.of(ReplayBar.class);
    private final Select<Speed> speed = new Select<>();
    private final Remark source = new Remark("");

    ReplayBar() {
        addClassName("sb-replay-bar");
        speed.setLabel(words.of("replay.speed"));
        speed.setItems(Speed.values());
        speed.setItemLabelGenerator(
                each -> words.of("replay.speed." + each.name().toLowerCase(Locale.ROOT)));
        speed.setValue(Speed.NORMAL);
        add(speed, source);
        setVisible(false);
    }

    /** Shows which version made the recording. */
    void show(TrainedNetwork trained) {
        source.setText(words.of("replay.source", trained.provenance().trainer(), Trainer.ENGINE));
        setVisible(true);
    }

    int momentMs() {
        return speed.getValue().momentMs;
    }
}
