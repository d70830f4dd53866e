package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;

import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.Recorder;
import org.spikebook.recording.Recording;
import org.spikebook.recording.StateTrace;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.LineWords;
import org.spikebook.web.networklab.RunView;
import org.spikebook.web.networklab.StateLabel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Says of each trace with more lines than a plot can show how many are shown, and lets others be
 * chosen. Not there where all are shown.
 */
class LineChoice extends Div {

    private final Words words = Words.of(LineChoice.class);
    private final SerializableConsumer<RunView> chosen;
    private final Map<String, Box> boxes = new HashMap<>();
    private RunView view = RunView.whole(1);

    /**
     * @param chosen takes what is to be shown
     */
    LineChoice(SerializableConsumer<RunView> chosen) {
        this.chosen = chosen;
        addClassName("sb-line-choice");
        setVisible(false);
    }

    /** Takes a recording: its traces, in the order of the recorders. */
    void take(NetworkModel network, Recording recording) {
        removeAll();
        boxes.clear();
        for (Recorder recorder : network.recorders()) {
            StateTrace trace = recording.traces().get(recorder.id());
            if (trace != null && trace.values().length > RunView.MOST_LINES) {
                Box box =
                        new Box(
                                recorder.id(),
                                StateLabel.of(network, recorder, words.locale()),
                                trace);
                boxes.put(recorder.id(), box);
                add(box);
            }
        }
        setVisible(!boxes.isEmpty());
    }

    void show(RunView shown) {
        view = shown;
        boxes.values().forEach(Box::show);
    }

    /** The lines of one trace. */
    private final class Box extends MultiSelectComboBox<Integer> {

        private final String recorder;
        private final String of;
        private final transient StateTrace trace;

        Box(String recorder, String of, StateTrace trace) {
            this.recorder = recorder;
            this.of = of;
            this.trace = trace;
            setItemLabelGenerator(line -> words.of(LineWords.name(trace, line)));
            setItems(IntStream.range(0, trace.values().length).boxed().toList());
            setAutoExpand(AutoExpandMode.BOTH);
            setManualValidation(true);
            setErrorMessage(words.of("lines.tooMany", RunView.MOST_LINES));
            addValueChangeListener(change -> choose(change.getValue().stream().sorted().toList()));
        }

        private void choose(List<Integer> lines) {
            if (lines.equals(shownLines())) {
                return;
            }
            if (lines.size() > RunView.MOST_LINES) {
                show();
                setInvalid(true);
            } else {
                chosen.accept(view.withLines(recorder, lines));
            }
        }

        private List<Integer> shownLines() {
            return view.linesOf(recorder, trace.values().length);
        }

        void show() {
            List<Integer> lines = shownLines();
            int recorded = trace.values().length;
            setInvalid(false);
            setValue(lines);
            setLabel(
                    words.of(
                            "lines.of",
                            of,
                            words.of(LineWords.shown(trace.variable(), lines.size(), recorded)),
                            RunView.MOST_LINES));
        }
    }
}
