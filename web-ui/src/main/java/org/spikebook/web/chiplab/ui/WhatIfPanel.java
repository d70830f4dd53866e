package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;

import org.spikebook.hardware.energy.Batch;
import org.spikebook.lesson.experiment.OwnDevice;
import org.spikebook.web.chiplab.ChipReport;
import org.spikebook.web.chiplab.figure.WhatIf;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.DecimalField;
import org.spikebook.web.common.ui.field.RangeSetting;
import org.spikebook.web.plot.Quantity;

import java.util.function.Consumer;
import java.util.stream.Stream;

/** Changes the circumstances of an energy breakdown: the inference rate, and the devices beside. */
final class WhatIfPanel extends Div {

    private static final double SLOWEST_LOG = -1;
    private static final double LEAST_RATE = 1e-6;
    private static final double MOST_WATTS = 1e6;
    private static final int MOST_BATCH_LOG2 = 31 - Integer.numberOfLeadingZeros(Batch.MOST);

    private final Words words = Words.of(WhatIfPanel.class);
    private final Consumer<WhatIf> changed;
    private WhatIf now;

    /** Tells of every change. */
    WhatIfPanel(ChipReport report, Consumer<WhatIf> changed) {
        this.changed = changed;
        this.now = WhatIf.asReported(report);
        addClassName("sb-what-if");
        double fastest = Math.log10(Math.max(10, report.timing().fastestPerSecond()));
        add(
                new RangeSetting(
                        words.of("whatIf.rate"),
                        words.of("whatIf.rate.meaning"),
                        new RangeSetting.Scale(SLOWEST_LOG, fastest, 0.05),
                        Math.log10(report.timing().inferencesPerSecond()),
                        log -> rate(Math.pow(10, log)),
                        log -> change(now.atRate(rounded(Math.pow(10, log))))),
                new RangeSetting(
                        words.of("whatIf.utilization"),
                        words.of("whatIf.utilization.meaning"),
                        new RangeSetting.Scale(1, 100, 1),
                        100,
                        percent -> Quantity.percent(percent / 100, words.locale()),
                        percent -> change(now.withUtilization(percent / 100))),
                new RangeSetting(
                        words.of("whatIf.batch"),
                        words.of("whatIf.batch.meaning"),
                        new RangeSetting.Scale(0, MOST_BATCH_LOG2, 1),
                        0,
                        log -> words.of("whatIf.samples", 1 << (int) log),
                        log -> change(now.inBatchesOf(1 << (int) log))),
                own());
    }

    /** Two digits are all that a slider can mean. */
    private static double rounded(double rate) {
        double unit = Math.pow(10, Math.floor(Math.log10(rate)) - 1);
        return Math.rint(rate / unit) * unit;
    }

    private String rate(double perSecond) {
        return words.of(
                "whatIf.perSecond", Quantity.significant(rounded(perSecond), 2, words.locale()));
    }

    private Details own() {
        TextField device = new TextField(words.of("own.device"));
        device.setMaxLength(60);
        NumberField idle = number("own.idle", "W");
        NumberField busy = number("own.busy", "W");
        NumberField rate = number("own.rate", words.of("own.rate.unit"));
        Button show = new Button(words.of("own.show"), click -> accept(device, idle, busy, rate));
        Div form = new Div(device, idle, busy, rate, show);
        form.addClassName("sb-form");
        Details details = new Details(words.of("own.heading"), form);
        details.addClassName("sb-more");
        return details;
    }

    private NumberField number(String key, String unit) {
        NumberField field = new DecimalField(words.of(key));
        field.setSuffixComponent(new Span(unit));
        field.setManualValidation(true);
        return field;
    }

    private void accept(TextField device, NumberField idle, NumberField busy, NumberField rate) {
        boolean idleWrong = isOutside(idle.getValue());
        boolean busyWrong =
                isOutside(busy.getValue()) || (!idleWrong && busy.getValue() <= idle.getValue());
        boolean rateWrong = isOutside(rate.getValue()) || rate.getValue() < LEAST_RATE;
        refuse(idle, idleWrong, "own.idle.rule");
        refuse(busy, busyWrong, "own.busy.rule");
        refuse(rate, rateWrong, "own.rate.rule");
        if (Stream.of(idleWrong, busyWrong, rateWrong).noneMatch(wrong -> wrong)) {
            String name = device.getValue().isBlank() ? words.of("own.unnamed") : device.getValue();
            change(
                    now.beside(
                            new OwnDevice(
                                    name.strip(),
                                    idle.getValue(),
                                    busy.getValue(),
                                    rate.getValue())));
        }
    }

    private static boolean isOutside(Double value) {
        return value == null || !(value >= 0 && value <= MOST_WATTS);
    }

    private void refuse(NumberField field, boolean wrong, String rule) {
        field.setInvalid(wrong);
        field.setErrorMessage(wrong ? words.of(rule) : "");
    }

    private void change(WhatIf to) {
        now = to;
        changed.accept(to);
    }
}
