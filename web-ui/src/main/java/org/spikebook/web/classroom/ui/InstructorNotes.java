package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;

import org.spikebook.lesson.content.Markdown;
import org.spikebook.web.common.ui.RichText;
import org.spikebook.web.common.ui.Words;

/** What the author of a lesson tells those who teach it. */
final class InstructorNotes extends Dialog {

    private static final String WIDTH = "min(44rem, 94vw)";

    InstructorNotes(String markdown) {
        Words words = Words.of(InstructorNotes.class);
        RichText text = new RichText();
        text.setSafeHtml(Markdown.toHtml(markdown));
        setHeaderTitle(words.of("assignments.notes"));
        setWidth(WIDTH);
        add(text);
        getFooter().add(new Button(words.of("notes.close"), click -> close()));
    }
}
