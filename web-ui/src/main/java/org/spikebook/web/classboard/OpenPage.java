package org.spikebook.web.classboard;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.classboard.MessageRow;
import org.spikebook.db.notebook.NotebookId;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A student's page with a notebook of an assigned lesson. Told by one thread. */
final class OpenPage {

    private final NotebookId notebook;
    private final VisitorId student;
    private final Set<AssignmentId> assignments;
    private final Consumer<ClassNews> listener;
    private ClassNews shown = ClassNews.NONE;

    OpenPage(
            NotebookId notebook,
            VisitorId student,
            Set<AssignmentId> assignments,
            Consumer<ClassNews> listener) {
        this.notebook = notebook;
        this.student = student;
        this.assignments = Set.copyOf(assignments);
        this.listener = listener;
    }

    NotebookId notebook() {
        return notebook;
    }

    Set<AssignmentId> assignments() {
        return assignments;
    }

    /** Tells the page what concerns it, if that is something else than before. */
    void tell(List<MessageRow> messages, Set<AssignmentId> paused) {
        ClassNews news =
                new ClassNews(
                        assignments.stream().anyMatch(paused::contains),
                        messages.stream().filter(this::concerns).map(ClassMessage::of).toList());
        if (!news.equals(shown)) {
            shown = news;
            listener.accept(news);
        }
    }

    private boolean concerns(MessageRow message) {
        VisitorId to = message.to();
        return assignments.contains(message.assignment()) && (to == null || to.equals(student));
    }
}
