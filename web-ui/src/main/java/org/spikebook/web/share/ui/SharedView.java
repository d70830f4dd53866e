package org.spikebook.web.share.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.prose.PictureSource;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.picture.LessonPictures;
import org.spikebook.web.share.ShareService;

/** A notebook as others see it by a link: read, played, and copied, but not changed. */
@Route(SharedView.ROUTE)
@PermitAll
class SharedView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    static final String ROUTE = "shared";

    private final Words words = Words.of(SharedView.class);
    private final transient ShareService shares;
    private final transient SharedCells cells;
    private final transient LessonPictures pictures;
    private String title = "";

    SharedView(ShareService shares, ModelRegistry registry, LessonPictures pictures) {
        this.shares = shares;
        this.cells = new SharedCells(registry);
        this.pictures = pictures;
        addClassName("sb-notebook");
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        removeAll();
        Notebook notebook = shares.open(token);
        title = notebook.title();
        Button fork = new Button(words.of("shared.fork"), click -> fork(token));
        fork.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        fork.setDisableOnClick(true);
        Article body =
                new Article(
                        SharedCells.readable(
                                new H1(title), new Paragraph(words.of("shared.about")), fork));
        body.addClassName("sb-notebook-body");
        PictureSource shown = pictures.of(notebook);
        notebook.cells().forEach(cell -> body.add(cells.of(cell, notebook, shown)));
        add(body);
    }

    private void fork(String token) {
        UI.getCurrentOrThrow().navigate("notebook/" + shares.fork(token));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
