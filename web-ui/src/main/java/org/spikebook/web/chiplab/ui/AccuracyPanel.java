package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.training.control.ControlReport;
import org.spikebook.web.chiplab.ChipReport;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;

/** What rounding to the chip's integers cost in accuracy, and what happened for a sample. */
final class AccuracyPanel extends Div {

    private final Words words = Words.of(AccuracyPanel.class);

    AccuracyPanel(ChipReport report) {
        addClassName("sb-chip-accuracy");
        ChipReport.Control control = report.accuracy().control();
        H4 finding = new H4(control == null ? finding(report) : finding(report, control));
        finding.addClassName("sb-finding");
        add(finding, new Paragraph(control == null ? samples(report) : episodes(report, control)));
        report.departures().forEach(each -> add(new Paragraph(each.in(words.locale()))));
        report.learned().forEach(each -> add(learned(each)));
        Details events = new Details(words.of("events.heading"), events(report));
        Details rounding = new Details(words.of("rounding.heading"), rounding(report));
        events.addClassName("sb-more");
        rounding.addClassName("sb-more");
        add(events, rounding);
    }

    private String samples(ChipReport report) {
        return words.of(
                "accuracy.samples",
                count(report.accuracy().samples()),
                count(report.timing().stepsPerSample()));
    }

    private String finding(ChipReport report, ChipReport.Control control) {
        return words.of(
                "control.finding",
                report.chip(),
                count(successes(control.chip())),
                count(control.chip().size()),
                count(successes(control.software())));
    }

    private String episodes(ChipReport report, ChipReport.Control control) {
        return words.of(
                "control.episodes",
                count(ControlReport.BALANCED_STEPS),
                meanSteps(control.chip()),
                meanSteps(control.software()),
                count(report.timing().stepsPerSample()));
    }

    private static long successes(List<Integer> steps) {
        return steps.stream().filter(each -> each >= ControlReport.BALANCED_STEPS).count();
    }

    private String meanSteps(List<Integer> steps) {
        double mean = steps.stream().mapToInt(each -> each).average().orElse(0);
        return Quantity.decimals(mean, 0, words.locale());
    }

    private Paragraph learned(ChipReport.Learned each) {
        return new Paragraph(
                words.of(
                        "accuracy.learned",
                        each.projection(),
                        count(each.changed()),
                        count(each.synapses()),
                        Quantity.decimals(each.meanBefore(), 1, words.locale()),
                        Quantity.decimals(each.meanAfter(), 1, words.locale()),
                        count(each.atBound()),
                        Quantity.decimals(each.updates(), 0, words.locale())));
    }

    private String finding(ChipReport report) {
        double points =
                (report.accuracy().chipAccuracy() - report.accuracy().softwareAccuracy()) * 100;
        String key =
                Math.abs(points) < 0.05
                        ? "accuracy.same"
                        : points < 0 ? "accuracy.lost" : "accuracy.gained";
        return words.of(
                key,
                report.chip(),
                Quantity.percent(report.accuracy().chipAccuracy(), words.locale()),
                Quantity.percent(report.accuracy().softwareAccuracy(), words.locale()),
                Quantity.decimals(Math.abs(points), 1, words.locale()));
    }

    private DescriptionList events(ChipReport report) {
        DescriptionList list = new DescriptionList();
        list.addClassName("sb-facts");
        report.activity()
                .events()
                .forEach(each ->
                        list.add(
                                new DescriptionList.Term(words.of(each.name())),
                                new DescriptionList.Description(
                                        Quantity.decimals(each.perSample(), 1, words.locale()))));
        return list;
    }

    private DescriptionList rounding(ChipReport report) {
        DescriptionList list = new DescriptionList();
        list.addClassName("sb-facts");
        report.rounding()
                .forEach(each ->
                        list.add(
                                new DescriptionList.Term(each.projection()),
                                new DescriptionList.Description(
                                        words.of(
                                                "rounding.line",
                                                count(each.synapses()),
                                                count(each.bits()),
                                                count(each.becameZero()),
                                                count(each.clipped())))));
        return list;
    }

    private String count(long value) {
        return Quantity.count(value, words.locale());
    }
}
