package org.spikebook.web.classboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.web.classboard.Board;
import org.spikebook.web.classboard.BoardLine;
import org.spikebook.web.classboard.Standing;

import java.util.List;
import java.util.function.Consumer;

/** Students who are stuck, with the reason and the way to send them a hint. */
final class HelpList extends Div {

    private final Consumer<BoardLine> hint;
    private List<Entry> shown = List.of();

    /** What one entry says. */
    private record Entry(BoardLine line, String step, String reason) {

        boolean saysTheSame(Entry other) {
            return line.student().equals(other.line.student())
                    && step.equals(other.step)
                    && reason.equals(other.reason);
        }
    }

    HelpList(Consumer<BoardLine> hint) {
        this.hint = hint;
        addClassName("sb-help-list");
    }

    void show(Board board, BoardWords words) {
        List<Entry> entries = board.needHelp().stream().map(line -> entry(line, words)).toList();
        if (getComponentCount() > 0 && saysTheSame(entries)) {
            return;
        }
        shown = entries;
        removeAll();
        if (entries.isEmpty()) {
            Paragraph none =
                    new Paragraph(
                            words.words()
                                    .of(
                                            "help.none",
                                            words.count(Board.MANY_FAILED_CHECKS),
                                            words.count(Board.IDLE.toMinutes())));
            none.addClassName("sb-muted");
            add(none);
        } else {
            UnorderedList list = new UnorderedList();
            entries.forEach(entry -> list.add(item(entry, words)));
            add(list);
        }
    }

    private boolean saysTheSame(List<Entry> entries) {
        if (entries.size() != shown.size()) {
            return false;
        }
        for (int k = 0; k < entries.size(); k++) {
            if (!entries.get(k).saysTheSame(shown.get(k))) {
                return false;
            }
        }
        return true;
    }

    private static Entry entry(BoardLine line, BoardWords words) {
        String step =
                words.words()
                        .of("help.step", words.count(line.step() + 1L), words.ago(line.since()));
        return new Entry(line, step, words.reason(line));
    }

    private ListItem item(Entry entry, BoardWords words) {
        BoardLine line = entry.line();
        Span name = new Span(line.name());
        name.addClassName("sb-help-name");
        Span step = new Span(entry.step());
        step.addClassName("sb-muted");
        Span reason = new Span(entry.reason());
        reason.addClassName("sb-help-reason");
        Button send = new Button(words.words().of("help.hint"), click -> hint.accept(line));
        send.addThemeVariants(ButtonVariant.LUMO_SMALL);
        send.setAriaLabel(words.words().of("help.hintTo", line.name()));
        return new ListItem(new StandingMark(Standing.STUCK), name, step, reason, send);
    }
}
