package org.spikebook.web.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.NotebookSummary;

import java.util.Locale;
import java.util.Optional;

/** The buttons that lead into a lesson or example network: start it, continue it, start over. */
class LessonActions extends Div {

    private final Words words = Words.of(LessonActions.class);

    LessonActions(Lesson lesson, Optional<NotebookSummary> begun, NotebookService notebooks) {
        String kind = lesson.kind().name().toLowerCase(Locale.ROOT);
        String title = lesson.title(words.locale());
        addClassName("sb-row");
        Button start = new Button(words.of(kind + (begun.isEmpty() ? ".start" : ".startAgain")));
        start.setAriaLabel(
                words.of(kind + (begun.isEmpty() ? ".startOf" : ".startAgainOf"), title));
        start.setDisableOnClick(true);
        start.addClickListener(
                click -> go(notebooks.createFromLesson(lesson.slug()).id().toString()));
        if (begun.isPresent()) {
            Button on =
                    new Button(
                            words.of(kind + ".continue"), click -> go(begun.get().id().toString()));
            on.setAriaLabel(words.of(kind + ".continueOf", title));
            on.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            start.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(on);
        }
        add(start);
    }

    /** Looks up whether the visitor has begun the lesson. */
    static LessonActions of(Lesson lesson, NotebookService notebooks) {
        Optional<NotebookSummary> begun =
                notebooks.mine().stream()
                        .filter(each -> lesson.slug().equals(each.lessonSlug()))
                        .findFirst();
        return new LessonActions(lesson, begun, notebooks);
    }

    private static void go(String notebook) {
        UI.getCurrent().navigate("notebook/" + notebook);
    }
}
