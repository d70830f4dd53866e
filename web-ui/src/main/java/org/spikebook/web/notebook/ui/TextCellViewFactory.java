package org.spikebook.web.notebook.ui;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.web.notebook.ui.cell.CellView;
import org.spikebook.web.notebook.ui.cell.CellViewFactory;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.picture.LessonPictures;
import org.springframework.stereotype.Component;

/** Makes the views of text cells. */
@Component
class TextCellViewFactory implements CellViewFactory<TextCell> {

    private final NetworkReader networks;
    private final LessonPictures pictures;

    TextCellViewFactory(Laboratory laboratory, LessonPictures pictures) {
        this.networks = laboratory.networks();
        this.pictures = pictures;
    }

    @Override
    public Class<TextCell> cellType() {
        return TextCell.class;
    }

    @Override
    public CellView create(TextCell cell, NotebookSession session) {
        return new TextCellView(
                cell, session, networks, path -> pictures.of(session.notebook()).find(path));
    }
}
