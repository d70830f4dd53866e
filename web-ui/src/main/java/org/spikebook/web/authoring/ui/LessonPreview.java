package org.spikebook.web.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.prose.InlinePictures;
import org.spikebook.lesson.prose.LessonPicture;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.share.ui.SharedCells;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A lesson as students see its cells. An edit changes what it concerns only, so that networks that
 * play continue.
 */
final class LessonPreview extends Div {

    private final transient Words words = Words.of(LessonPreview.class);
    private final transient SharedCells cells;
    private final H2 title = new H2();
    private final Div body = new Div();
    private final transient List<Shown> shown = new ArrayList<>();

    private transient Map<String, LessonPicture> pictures = Map.of();

    private record Shown(Cell cell, Component view) {}

    LessonPreview(ModelRegistry registry) {
        cells = new SharedCells(registry);
        addClassName("sb-preview");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", words.of("preview.label"));
        add(title, body);
    }

    void show(Lesson lesson) {
        Notebook notebook = lesson.newNotebook(words.locale());
        title.setText(notebook.title());
        follow(lesson.pictures());
        List<Cell> now = notebook.cells();
        shown.removeIf(each -> {
            boolean gone = !now.contains(each.cell());
            if (gone) {
                body.remove(each.view());
            }
            return gone;
        });
        for (int at = 0; at < now.size(); at++) {
            place(now.get(at), at, notebook);
        }
    }

    /** Another picture of the same name is seen in texts that stayed the same. */
    private void follow(Map<String, LessonPicture> now) {
        boolean changed = !names(now).equals(names(pictures));
        pictures = now;
        if (changed) {
            shown.forEach(each -> body.remove(each.view()));
            shown.clear();
        }
    }

    private static Map<String, String> names(Map<String, LessonPicture> pictures) {
        Map<String, String> names = new TreeMap<>();
        pictures.forEach((path, picture) -> names.put(path, picture.name()));
        return names;
    }

    private void place(Cell cell, int at, Notebook notebook) {
        if (at < shown.size() && shown.get(at).cell().equals(cell)) {
            return;
        }
        shown.removeIf(each -> {
            boolean moved = each.cell().equals(cell);
            if (moved) {
                body.remove(each.view());
            }
            return moved;
        });
        // no other page may have the pictures of a draft
        Component view = cells.of(cell, notebook, new InlinePictures(pictures));
        shown.add(at, new Shown(cell, view));
        body.addComponentAtIndex(at, view);
    }
}
