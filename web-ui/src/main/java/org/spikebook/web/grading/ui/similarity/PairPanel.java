package org.spikebook.web.grading.ui.similarity;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.lesson.similarity.SharedTrait;
import org.spikebook.lesson.similarity.SimilarPair;
import org.spikebook.lesson.similarity.WeightCorrelation;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.similarity.ComparedStudent;
import org.spikebook.web.grading.similarity.SimilarityReport;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Objects;

/** Two submissions, with links to both, and what they have in common. */
final class PairPanel extends Section {

    private static final double PERCENT = 100;

    private final Words words = Words.of(PairPanel.class);
    private final ComparedStudent first;
    private final ComparedStudent second;
    private final transient TraitNames names;

    PairPanel(SimilarPair pair, SimilarityReport report, TraitNames names) {
        this.names = names;
        first = Objects.requireNonNull(report.students().get(pair.first()));
        second = Objects.requireNonNull(report.students().get(pair.second()));
        addClassName("sb-section");
        Div links = new Div(link(first), link(second));
        links.addClassName("sb-row");
        add(
                new H2(words.of("pair", first.name(), second.name())),
                new Paragraph(
                        words.of(
                                "pair.share",
                                Quantity.decimals(PERCENT * pair.share(), 0, words.locale()),
                                Quantity.count(pair.shared().size(), words.locale()))),
                links);
        if (!pair.weights().isEmpty()) {
            add(weights(pair.weights()));
        }
        if (!pair.shared().isEmpty()) {
            add(
                    new Details(
                            words.of("pair.values"),
                            table(pair.shared(), report.students().size())));
        }
    }

    private Anchor link(ComparedStudent student) {
        return new Anchor(
                "submissions/" + student.receipt(), words.of("pair.submission", student.name()));
    }

    private UnorderedList weights(List<WeightCorrelation> weights) {
        UnorderedList list = new UnorderedList();
        for (WeightCorrelation each : weights) {
            list.add(
                    new ListItem(
                            words.of(
                                    "pair.weights",
                                    each.first(),
                                    each.second(),
                                    Quantity.decimals(each.correlation(), 2, words.locale()))));
        }
        return list;
    }

    private Div table(List<SharedTrait> shared, int submissions) {
        DataTable table =
                new DataTable(
                        List.of(
                                words.of("column.value"),
                                words.of("column.part"),
                                words.of("column.names", first.name()),
                                words.of("column.names", second.name()),
                                words.of("column.submissions")));
        table.addClassName("sb-table");
        for (SharedTrait each : shared) {
            table.addRow(
                    names.value(each.trait()),
                    List.of(
                            names.part(each.trait()),
                            joined(each.namesInFirst()),
                            joined(each.namesInSecond()),
                            words.of(
                                    "column.of",
                                    Quantity.count(each.submissions(), words.locale()),
                                    Quantity.count(submissions, words.locale()))));
        }
        return table.scrolling(words.of("pair.values"));
    }

    private static String joined(List<String> ids) {
        return String.join(", ", ids.stream().filter(id -> !id.isEmpty()).distinct().toList());
    }
}
