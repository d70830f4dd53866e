package org.spikebook.web.catalog.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.lesson.content.Lesson;

import java.util.Locale;

/** What is learned or seen in a lesson or an example network, to be opened. */
class LessonGoals extends NativeDetails {

    LessonGoals(Lesson lesson, String summary, Locale locale) {
        super(summary);
        UnorderedList goals = new UnorderedList();
        lesson.goals(locale).forEach(goal -> goals.add(new ListItem(goal)));
        setContent(goals);
        addClassName("sb-lesson-goals");
    }
}
