package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H5;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.NumberField;

import org.spikebook.web.chiplab.ChipReport;
import org.spikebook.web.chiplab.EnergyRow;
import org.spikebook.web.chiplab.EnergyScope;
import org.spikebook.web.chiplab.figure.WhatIf;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.DecimalField;
import org.spikebook.web.plot.Quantity;

import java.util.List;

/** Answers beside the bars: when the spiking network loses, and how long a battery lasts. */
final class AnswersPanel extends Div {

    private static final double USUAL_WH = 10;
    private static final double MOST_WH = 1e6;
    private static final double HOURS_OF_A_DAY = 24;

    private final Words words = Words.of(AnswersPanel.class);
    private final ChipReport report;
    private final UnorderedList breakEven = new UnorderedList();
    private final UnorderedList battery = new UnorderedList();
    private final NumberField wattHours = new DecimalField();
    private WhatIf circumstances;
    private List<EnergyRow> rows = List.of();

    AnswersPanel(ChipReport report) {
        this.report = report;
        circumstances = WhatIf.asReported(report);
        addClassName("sb-answers");
        breakEven.addClassName("sb-plain-list");
        battery.addClassName("sb-plain-list");
        ChipReport.Answers answers = report.comparison().answers();
        if (answers != null) {
            add(new H5(words.of("answers.breakEven")));
            add(new Span(used(report.chip(), answers)), breakEven);
        }
        wattHours.setLabel(words.of("answers.battery.size"));
        wattHours.setSuffixComponent(new Span("Wh"));
        wattHours.setValue(USUAL_WH);
        wattHours.setManualValidation(true);
        wattHours.addValueChangeListener(change -> showBattery());
        add(new H5(words.of("answers.battery")), wattHours, battery);
    }

    void show(WhatIf whatIf, List<EnergyRow> shown) {
        circumstances = whatIf;
        rows = shown;
        breakEven.removeAll();
        ChipReport.Answers answers = report.comparison().answers();
        if (answers != null) {
            WhatIf.breakEven(answers, rows)
                    .forEach(each -> breakEven.add(new ListItem(limit(answers, each))));
        }
        showBattery();
    }

    private String used(String chip, ChipReport.Answers answers) {
        return words.of(
                "answers.used",
                Quantity.significant(answers.eventsPerSynapse(), 2, words.locale()),
                chip,
                Quantity.si(answers.joulesPerEvent(), "J", words.locale()));
    }

    private String limit(ChipReport.Answers answers, WhatIf.BreakEven each) {
        boolean wins = answers.eventsPerSynapse() < each.eventsPerSynapse();
        return words.of(
                wins ? "answers.below" : "answers.above",
                each.other(),
                Quantity.significant(each.eventsPerSynapse(), 2, words.locale()));
    }

    private void showBattery() {
        Double size = wattHours.getValue();
        boolean valid = size != null && size > 0 && size <= MOST_WH;
        wattHours.setInvalid(!valid);
        wattHours.setErrorMessage(valid ? "" : words.of("answers.battery.rule"));
        battery.removeAll();
        if (!valid) {
            return;
        }
        rows.stream()
                .filter(row -> row.scope() == EnergyScope.TOTAL)
                .forEach(row -> battery.add(new ListItem(lasts(row, size))));
    }

    private String lasts(EnergyRow row, double size) {
        double hours = circumstances.batteryHours(size, row);
        boolean days = hours >= 2 * HOURS_OF_A_DAY;
        return words.of(
                days ? "answers.days" : "answers.hours",
                row.device(),
                Quantity.significant(days ? hours / HOURS_OF_A_DAY : hours, 2, words.locale()));
    }
}
