package org.spikebook.web.classboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;

import org.spikebook.db.account.VisitorId;
import org.spikebook.web.classboard.Board;
import org.spikebook.web.classboard.BoardLine;
import org.spikebook.web.classboard.Standing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Students who are stuck, with the reason and the way to send them a hint: of many, the ten who
 * wait longest at first. A student keeps the entry while its time changes, so that a button that
 * has the focus stays where it is. A screen reader is told their number, not each of them.
 */
final class HelpList extends Div {

    /** What is read in five seconds. */
    static final int MOST = 10;

    private final Consumer<BoardLine> hint;
    private final ShowAllToggle showAll;
    private final Map<VisitorId, Entry> entries = new HashMap<>();
    private final Span told = new Span();
    private final Div content = new Div();
    private final UnorderedList list = new UnorderedList();
    private List<VisitorId> order = List.of();
    private int stuck = -1;

    /** What is said of one student. */
    private final class Entry extends ListItem {

        private final Span step = new Span();
        private final Span reason = new Span();
        private BoardLine line;

        Entry(BoardLine line, BoardWords words) {
            this.line = line;
            Span name = new Span(line.name());
            name.addClassName("sb-help-name");
            step.addClassName("sb-muted");
            reason.addClassName("sb-help-reason");
            Button send =
                    new Button(words.words().of("help.hint"), click -> hint.accept(this.line));
            send.addThemeVariants(ButtonVariant.LUMO_SMALL);
            send.setAriaLabel(words.words().of("help.hintTo", line.name()));
            add(new StandingMark(Standing.STUCK), name, step, reason, send);
        }

        void show(BoardLine now, BoardWords words) {
            line = now;
            step.setText(
                    words.words()
                            .of("help.step", words.count(now.step() + 1L), words.ago(now.since())));
            reason.setText(words.reason(now));
        }
    }

    /**
     * @param hint writes to a student
     * @param changed told when other students are to be shown
     */
    HelpList(Consumer<BoardLine> hint, Runnable changed) {
        this.hint = hint;
        this.showAll = new ShowAllToggle(MOST, "help.all", changed);
        addClassName("sb-help-list");
        told.addClassName("sb-visually-hidden");
        told.getElement().setAttribute("role", "status");
        add(told, content, showAll);
    }

    void show(Board board, BoardWords words) {
        List<BoardLine> all = board.needHelp();
        List<BoardLine> lines = showAll.shown(all, words);
        lines.forEach(line ->
                entries.computeIfAbsent(line.student(), _ -> new Entry(line, words))
                        .show(line, words));
        arrange(lines.stream().map(BoardLine::student).toList());
        if (all.size() != stuck) {
            boolean isOther = stuck <= 0 || all.isEmpty();
            stuck = all.size();
            told.setText(words.words().of("help.number", words.count(stuck)));
            if (isOther) { // a list that is put in again loses the focus
                content.removeAll();
                content.add(stuck == 0 ? none(words) : list);
            }
        }
    }

    private void arrange(List<VisitorId> wanted) {
        if (wanted.equals(order)) {
            return;
        }
        order = wanted;
        entries.forEach((student, entry) -> {
            if (!wanted.contains(student)) {
                entry.removeFromParent();
            }
        });
        entries.keySet().retainAll(wanted);
        for (VisitorId student : wanted) {
            Entry entry = Objects.requireNonNull(entries.get(student));
            put(entry.getElement(), wanted.indexOf(student));
        }
    }

    /** Moves it only if it is elsewhere: what is moved loses the focus. */
    private void put(Element entry, int place) {
        Element in = list.getElement();
        if (place >= in.getChildCount() || !in.getChild(place).equals(entry)) {
            in.insertChild(place, entry);
        }
    }

    private static Paragraph none(BoardWords words) {
        Paragraph none =
                new Paragraph(
                        words.words()
                                .of(
                                        "help.none",
                                        words.count(Board.MANY_FAILED_CHECKS),
                                        words.count(Board.IDLE.toMinutes())));
        none.addClassName("sb-muted");
        return none;
    }
}
