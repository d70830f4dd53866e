package org.spikebook.web.classroom.roster.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.web.classroom.roster.RosterOutcome;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was done with a class list: how many, and who. */
final class RosterSummary extends Div {

    private final Words words = Words.of(RosterSummary.class);

    RosterSummary(RosterOutcome.Applied done) {
        add(new Paragraph(words.of("done.sentence", counts(done))));
        UnorderedList all = new UnorderedList();
        all.addClassName("sb-plain-list");
        add(all, "done.invited", done.invited());
        add(
                all,
                "done.renamed",
                done.renamed().stream()
                        .map(each -> words.of("done.rename", each.before(), each.after()))
                        .toList());
        add(all, "done.changed", done.changed());
        add(all, "done.skipped", done.skipped());
        add(all, "done.removed", done.removed());
        if (all.getComponentCount() > 0) {
            add(new Details(words.of("done.details"), all));
        }
    }

    private void add(UnorderedList all, String key, List<String> names) {
        names.forEach(name -> all.add(new ListItem(words.of(key, name))));
    }

    /** What did not happen is not told. */
    private String counts(RosterOutcome.Applied done) {
        return Stream.of(
                        count("invited", done.invited().size()),
                        count("renamed", done.renamed().size()),
                        count("changed", done.changed().size()),
                        count("unchanged", done.unchanged()),
                        count("skipped", done.skipped().size()),
                        count("removed", done.removed().size()))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String count(String what, long number) {
        return number == 0
                ? ""
                : words.of("done.count." + what, Quantity.count(number, words.locale()));
    }
}
