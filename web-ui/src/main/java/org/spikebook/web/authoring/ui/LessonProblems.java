package org.spikebook.web.authoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with the files of a lesson; a press leads to the line. */
final class LessonProblems extends Div {

    /** Shows a line of a file. */
    interface Guide {

        /**
         * @param line counted from 1
         */
        void lead(String path, int line);
    }

    private static final int MOST = 20;
    private static final Pattern PLACE = Pattern.compile("(.+):(\\d+)");

    private final Words words = Words.of(LessonProblems.class);
    private final transient Guide guide;
    private transient List<Problem> shown = List.of();

    LessonProblems(Guide guide) {
        this.guide = guide;
    }

    /** The same are not listed again: someone may be on the way through them by keyboard. */
    void show(List<Problem> problems) {
        if (problems.equals(shown)) {
            return;
        }
        shown = List.copyOf(problems);
        removeAll();
        if (problems.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("sb-problems");
        problems.stream().limit(MOST).forEach(problem -> list.add(item(problem)));
        if (problems.size() > MOST) {
            list.add(
                    new ListItem(
                            words.of(
                                    "problems.more",
                                    Quantity.count(problems.size() - MOST, words.locale()))));
        }
        add(list);
    }

    private ListItem item(Problem problem) {
        Span sentences = new Span(problem.sentences(words.locale()));
        Matcher place = PLACE.matcher(problem.path());
        if (!place.matches()) {
            return new ListItem(sentences);
        }
        String path = place.group(1);
        int line = Integer.parseInt(place.group(2));
        Button lead = new Button(problem.path(), click -> guide.lead(path, line));
        lead.setAriaLabel(words.of("problems.lead", path, Quantity.count(line, words.locale())));
        lead.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return new ListItem(lead, sentences);
    }
}
