package org.spikebook.web.runslab.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;

import org.spikebook.lesson.notebook.RunsCell;
import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.sweeplab.MeasureText;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Which numbers a table of runs has: those that its network records enough for. */
final class MeasureChoice extends Div {

    private final transient Words words = Words.of(MeasureChoice.class);
    private final CheckboxGroup<RunMeasure> group = new CheckboxGroup<>();
    private transient List<RunMeasure> offered = List.of();

    /**
     * @param chosen told of each choice that a table can have
     */
    MeasureChoice(Consumer<List<RunMeasure>> chosen) {
        group.setLabel(words.of("measures"));
        group.setHelperText(words.of("measures.help"));
        group.setManualValidation(true);
        group.setErrorMessage(words.of("measures.tooMany", RunsCell.MOST_MEASURES));
        group.setItemLabelGenerator(each -> MeasureText.name(each, words.locale()));
        group.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                boolean tooMany = change.getValue().size() > RunsCell.MOST_MEASURES;
                group.setInvalid(tooMany);
                if (!tooMany) {
                    chosen.accept(offered.stream().filter(change.getValue()::contains).toList());
                }
            }
        });
        add(group);
    }

    /** Shows what can be measured and what is. */
    void show(List<RunMeasure> possible, List<RunMeasure> chosen) {
        List<RunMeasure> all =
                Stream.concat(chosen.stream(), possible.stream()).distinct().toList();
        Set<RunMeasure> now = new LinkedHashSet<>(chosen);
        if (!Set.copyOf(all).equals(Set.copyOf(offered))) {
            offered = all;
            group.setItems(all);
        }
        if (!now.equals(group.getValue())) {
            group.setValue(now);
        }
    }
}
