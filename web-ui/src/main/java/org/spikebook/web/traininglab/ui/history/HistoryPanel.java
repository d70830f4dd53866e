package org.spikebook.web.traininglab.ui.history;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;

import org.jspecify.annotations.Nullable;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.RangeSetting;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.traininglab.history.FormingFields;
import org.spikebook.web.traininglab.history.TrainingHistory;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * How a network learned: weights as pictures and the decision on a sample, at the epoch that a
 * slider chooses. While a training runs or is replayed the slider follows it, unless it was moved
 * back. Open while something happens; afterwards read only when it is opened.
 */
public final class HistoryPanel extends Details {

    private final Words words = Words.of(HistoryPanel.class);
    private final Remark missing = new Remark(words.of("history.missing"));
    private final RangeSetting slider;
    private final WeightsView weights = new WeightsView();
    private final DecisionView decision = new DecisionView();
    private final Div content = new Div();
    private transient @Nullable TrainingHistory shown;
    private transient Optional<Dataset> dataset = Optional.empty();
    private transient @Nullable Supplier<Optional<TrainingHistory>> unread;
    private boolean live;
    private int moment;

    public HistoryPanel() {
        super(Words.of(HistoryPanel.class).of("history.heading"));
        addClassNames("sb-more", "sb-history");
        slider =
                new RangeSetting(
                        words.of("history.epoch"),
                        words.of("history.epoch.meaning"),
                        new RangeSetting.Scale(0, 0, 1),
                        0,
                        this::epoch,
                        value -> moveTo((int) Math.round(value)));
        Div columns = new Div(weights, decision);
        columns.addClassName("sb-history-columns");
        content.add(slider, columns);
        add(missing, content);
        setVisible(false);
        addOpenedChangeListener(change -> readIfAsked());
    }

    /** Shows what was recorded up to now of a training that runs or is replayed. */
    public void follow(TrainingHistory history, Optional<Dataset> data) {
        unread = null;
        setVisible(true);
        if (!live) {
            live = true;
            shown = null;
            setOpened(true);
        }
        if (shown == null || !shown.endsLike(history)) {
            show(history, data);
        }
    }

    /** Nothing is recorded that could be shown. */
    public void hide() {
        live = false;
        unread = null;
        shown = null;
        setVisible(false);
    }

    /**
     * Offers the recording of a training that is done.
     *
     * @param recording read when it is wanted
     */
    public void offer(Supplier<Optional<TrainingHistory>> recording, Optional<Dataset> data) {
        live = false;
        unread = recording;
        dataset = data;
        setVisible(true);
        readIfAsked();
    }

    private void readIfAsked() {
        Supplier<Optional<TrainingHistory>> asked = unread;
        if (asked != null && isOpened()) {
            unread = null;
            Optional<TrainingHistory> read = asked.get();
            missing.setVisible(read.isEmpty());
            content.setVisible(read.isPresent());
            read.ifPresent(history -> show(history, dataset));
        }
    }

    private void show(TrainingHistory history, Optional<Dataset> data) {
        TrainingHistory before = shown;
        missing.setVisible(false);
        content.setVisible(!history.moments().isEmpty());
        if (history.moments().isEmpty()) {
            return;
        }
        dataset = data.filter(each -> each.hash().equals(history.dataHash()));
        int last = history.moments().size() - 1;
        moment =
                before == null || moment == before.moments().size() - 1
                        ? last
                        : history.momentAt(before.epoch(moment));
        shown = history;
        slider.moveTo(new RangeSetting.Scale(0, last, 1), moment);
        draw();
    }

    private String epoch(double value) {
        int at = (int) Math.round(value);
        return shown == null || at >= shown.moments().size()
                ? ""
                : Quantity.count(shown.epoch(at), words.locale());
    }

    private void moveTo(int to) {
        moment = to;
        draw();
    }

    private void draw() {
        TrainingHistory history = shown;
        if (history == null) {
            return;
        }
        Optional<FormingFields> fields = history.formingFields();
        weights.setVisible(fields.isPresent());
        fields.ifPresent(each -> weights.show(each, moment));
        boolean decides = dataset.isPresent() && !history.samples().isEmpty();
        decision.setVisible(decides);
        if (decides) {
            decision.show(history, dataset.orElseThrow(), moment);
        }
    }
}
