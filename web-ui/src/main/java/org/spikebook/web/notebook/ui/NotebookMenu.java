package org.spikebook.web.notebook.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** What is done with a whole notebook: keep a file of it, work on a copy. */
class NotebookMenu extends Div {

    NotebookMenu(NotebookEditing editing, PageExport pages) {
        Words words = Words.of(NotebookMenu.class);
        addClassName("sb-notebook-menu");
        Anchor export = link(words.of("menu.export"), Glyph.DOWNLOAD, file(editing));
        Anchor page = link(words.of("menu.page"), Glyph.PAGE, pages.page(editing));
        Anchor jupyter = link(words.of("menu.jupyter"), Glyph.CODE, pages.jupyter(editing));
        jupyter.addClassName("sb-jupyter");
        Button copy =
                new Button(
                        Glyph.COPY.draw(),
                        click -> UI.getCurrent().navigate("notebook/" + editing.duplicate()));
        copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        copy.setAriaLabel(words.of("menu.duplicate"));
        copy.setTooltipText(words.of("menu.duplicate"));
        add(export, page, jupyter, copy);
    }

    private static Anchor link(String name, Glyph glyph, DownloadHandler file) {
        Anchor link = new Anchor(file, "");
        link.add(glyph.draw());
        link.addClassName("sb-tool");
        link.getElement().setAttribute("aria-label", name);
        link.setTitle(name);
        return link;
    }

    private static DownloadHandler file(NotebookEditing editing) {
        return DownloadHandler.fromInputStream(
                event -> PageExport.onPage(event, () -> response(editing)));
    }

    private static DownloadResponse response(NotebookEditing editing) {
        byte[] bytes = editing.exportFile().getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(
                new ByteArrayInputStream(bytes),
                fileName(editing.session().notebook().title(), ".spikebook.json"),
                "application/json",
                bytes.length);
    }

    /** Its title, without what file systems do not take. */
    static String fileName(String title, String end) {
        String name =
                title.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|\\s]+", " ").replaceFirst("^[. ]+", "");
        return (name.isBlank() ? "notebook" : name.strip()) + end;
    }
}
