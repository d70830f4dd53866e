package org.spikebook.web.networklab.ui.run;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;

import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.figure.RunView;
import org.spikebook.web.networklab.figure.TraceLines;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Says of each trace with more lines than a plot can show how many are shown, and lets others be
 * chosen. Not there where all are shown.
 */
public class LineChoice extends Div {

    private final Words words = Words.of(LineChoice.class);
    private final SerializableConsumer<RunView> chosen;
    private List<TraceLines> taken = List.of();
    private List<Box> boxes = List.of();
    private RunView view = RunView.whole(1);

    /**
     * @param chosen takes what is to be shown
     */
    public LineChoice(SerializableConsumer<RunView> chosen) {
        this.chosen = chosen;
        addClassName("sb-line-choice");
        setVisible(false);
    }

    /** Takes the traces to choose from; what is being chosen of the same ones is not disturbed. */
    public void take(List<TraceLines> traces) {
        if (traces.equals(taken)) {
            return;
        }
        taken = traces;
        removeAll();
        boxes = traces.stream().map(Box::new).toList();
        boxes.forEach(this::add);
        setVisible(!boxes.isEmpty());
    }

    public void show(RunView shown) {
        view = shown;
        boxes.forEach(Box::show);
    }

    /** The lines of one trace. */
    private final class Box extends MultiSelectComboBox<Integer> {

        private final transient TraceLines trace;

        Box(TraceLines trace) {
            this.trace = trace;
            setItemLabelGenerator(line -> words.of(trace.name(line)));
            setItems(IntStream.range(0, trace.members().size()).boxed().toList());
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
                chosen.accept(view.withLines(trace.recorder(), lines));
            }
        }

        private List<Integer> shownLines() {
            return view.linesOf(trace.recorder(), trace.members().size());
        }

        void show() {
            List<Integer> lines = shownLines();
            setInvalid(false);
            setValue(lines);
            setLabel(
                    words.of(
                            "lines.of",
                            trace.label(),
                            words.of(trace.shown(lines.size())),
                            RunView.MOST_LINES));
        }
    }
}
