package org.spikebook.web.catalog.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.NotebookService;

/** One lesson in the map of the course: its question, its time, what it builds on, the way in. */
class LessonCard extends Article {

    private final Words words = Words.of(LessonCard.class);

    LessonCard(CourseLesson of, NotebookService notebooks) {
        addClassName("sb-lesson-card");
        setId(of.anchor());
        H4 title = new H4(numbered(of));
        Paragraph summary = new Paragraph(of.lesson().summary(words.locale()));
        Span facts = new Span(facts(of));
        facts.addClassName("sb-muted");
        Div foot = new Div(facts, new LessonActions(of.lesson(), of.begun(), notebooks));
        foot.addClassName("sb-lesson-foot");
        LessonGoals goals = new LessonGoals(of.lesson(), words.of("lesson.goals"), words.locale());
        LessonCardPicture.of(of.lesson()).ifPresent(this::add);
        add(new Div(title, summary, goals, foot));
    }

    private String numbered(CourseLesson of) {
        String title = of.lesson().title(words.locale());
        return of.number().map(n -> words.of("lesson.numbered", n, title)).orElse(title);
    }

    private String planned(Lesson lesson) {
        String minutes = words.of("lesson.minutes", lesson.minutes());
        int atHome = lesson.homeworkMinutes();
        return atHome == 0 ? minutes : words.of("lesson.homework", minutes, atHome);
    }

    private String facts(CourseLesson of) {
        int whole = of.lesson().minutes();
        String minutes =
                of.minutesLeft()
                        .filter(left -> left < whole)
                        .map(left ->
                                left == 0
                                        ? words.of("lesson.minutesDone", whole)
                                        : words.of("lesson.minutesLeft", left, whole))
                        .orElseGet(() -> planned(of.lesson()));
        String needed = of.needed(words);
        return needed.isEmpty() ? minutes : words.of("lesson.minutesAfter", minutes, needed);
    }
}
