package org.spikebook.web.classboard.poll.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;

import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.classboard.poll.PollDraft;
import org.spikebook.web.common.ui.ProblemSentences;
import org.spikebook.web.common.ui.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Chooses or writes a question to the class. */
final class AskDialog extends Dialog {

    private static final int SHOWN_MILLIS = 3000;

    private final Words words = Words.of(AskDialog.class);
    private final Function<PollDraft, List<Problem>> ask;
    private final Runnable asked;
    private final Select<Source> source = new Select<>();
    private final Div form = new Div();
    private final Div problems = new Div();

    /** A way to a question. */
    private record Source(String label, AskForm form) {}

    /**
     * @param ask asks it, and says what is wrong with it
     * @param asked told when it was asked
     */
    AskDialog(List<QuestionCell> ofLesson, Function<PollDraft, List<Problem>> ask, Runnable asked) {
        this.ask = ask;
        this.asked = asked;
        addClassName("sb-ask-dialog");
        setHeaderTitle(words.of("ask.heading"));
        setWidth("36rem");
        List<Source> sources = sources(ofLesson);
        source.setLabel(words.of("ask.source"));
        source.setItems(sources);
        source.setItemLabelGenerator(Source::label);
        source.addValueChangeListener(change -> choose(change.getValue()));
        source.setWidthFull();
        source.setValue(sources.getFirst());
        problems.getElement().setAttribute("role", "alert");
        form.addClassName("sb-ask-form");
        add(source, form, problems);
        Button cancel = new Button(words.of("ask.cancel"), click -> close());
        Button done = new Button(words.of("ask.button"), click -> send());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, done);
    }

    private List<Source> sources(List<QuestionCell> ofLesson) {
        List<Source> sources = new ArrayList<>();
        for (QuestionCell cell : ofLesson) {
            String label =
                    words.of(cell.predict() ? "ask.prediction" : "ask.question", title(cell));
            sources.add(new Source(label, new AskLessonForm(cell)));
        }
        sources.add(new Source(words.of("ask.choice"), new AskChoiceForm()));
        sources.add(new Source(words.of("ask.number"), new AskNumberForm()));
        return sources;
    }

    private static String title(QuestionCell cell) {
        return cell.title().isBlank() ? cell.id() : cell.title();
    }

    private void choose(Source chosen) {
        problems.removeAll();
        form.removeAll();
        form.add(chosen.form().component());
    }

    private void send() {
        problems.removeAll();
        AskForm chosen = source.getValue().form();
        if (!chosen.isValid()) {
            return;
        }
        List<Problem> wrong = ask.apply(chosen.draft());
        if (!wrong.isEmpty()) {
            problems.add(new ProblemSentences(wrong));
            return;
        }
        close();
        asked.run();
        Notification.show(words.of("ask.done"), SHOWN_MILLIS, Notification.Position.BOTTOM_START);
    }
}
