package org.spikebook.web.authoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;

import org.spikebook.lesson.authoring.LessonDraft;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.NotebookService;

import java.util.ArrayList;
import java.util.List;

/** The files of a lesson: which one is shown, a new one, one less. */
final class FileBar extends Div {

    /** What the page does with files. */
    interface Host {

        /** Another file is to be shown. */
        void choose(String path);

        /** Whether there is a file of a path. */
        boolean has(String path);

        /** A file more. */
        void put(String path, String text);

        void delete(String path);
    }

    private final Words words = Words.of(FileBar.class);
    private final transient Host host;
    private final Select<String> file = new Select<>();
    private final Button delete = new Button(words.of("file.delete"));

    FileBar(Host host, NotebookService notebooks) {
        this.host = host;
        file.setLabel(words.of("file.label"));
        file.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                host.choose(change.getValue());
            }
        });
        Button add = new Button(words.of("file.add"));
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add.addClickListener(click -> new NewFileDialog(notebooks, host::has, host::put).open());
        delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        delete.addClickListener(click -> askToDelete(file.getValue()));
        addClassNames("sb-row", "sb-file-bar");
        add(file, add, delete);
    }

    /** The lesson first, then the others by path. */
    void show(LessonDraft draft, String path) {
        List<String> paths = new ArrayList<>(draft.files().keySet());
        paths.remove(LessonDraft.LESSON);
        paths.addFirst(LessonDraft.LESSON);
        file.setItems(paths);
        file.setValue(path);
        delete.setEnabled(!path.equals(LessonDraft.LESSON));
    }

    private void askToDelete(String path) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(words.of("file.deleteOf", path));
        ask.setText(words.of("file.deleteAbout"));
        ask.setCancelable(true);
        ask.setCancelText(words.of("cancel"));
        ask.setConfirmText(words.of("file.delete"));
        ask.addConfirmListener(confirm -> {
            host.delete(path);
            file.focus(); // the lesson, which is shown then, cannot be deleted
        });
        ask.open();
    }
}
