package org.spikebook.web.catalog.ui;

import com.vaadin.flow.component.html.Image;

import org.spikebook.lesson.content.Lesson;

import java.util.Optional;

/**
 * What a network of a lesson does, for its card: drawn from a run of its own, beforehand, and
 * without the answer to the lesson's first question.
 */
class LessonCardPicture extends Image {

    private static final String ASSETS = "assets/lessons/";

    private LessonCardPicture(String source) {
        super(source, "");
        addClassName("sb-lesson-picture");
        getElement().setAttribute("loading", "lazy");
        getElement().setAttribute("width", "240");
        getElement().setAttribute("height", "96");
    }

    /** Lessons from other folders have none. */
    static Optional<LessonCardPicture> of(Lesson lesson) {
        String source = ASSETS + lesson.slug() + ".svg";
        return LessonCardPicture.class.getResource("/META-INF/resources/" + source) == null
                ? Optional.empty()
                : Optional.of(new LessonCardPicture(source));
    }
}
