package org.spikebook.web.networklab.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;

import org.junit.jupiter.api.BeforeEach;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.UnaskedNotebooks;
import org.spikebook.web.notebook.ui.cell.CellFrame;
import org.springframework.beans.factory.annotation.Autowired;

/** For tests of a notebook whose first cell is a network, {@code noisy}. */
abstract class NetworkCellPage extends SpringBrowserlessTest {

    static final String TWELVE_NEURONS =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 12, "model": {"type": "lif"}}],
             "recorders": [{"id": "v", "of": "n", "record": "vMv"}],
             "run": {"dtMs": 0.1, "durationMs": 10}}\
            """;

    @Autowired NotebookService notebooks;
    @Autowired TestVisitors visitors;
    OpenNotebook notebook;

    @BeforeEach
    void newNotebook() {
        visitors.asNewGuest();
        notebook = UnaskedNotebooks.of(notebooks, "01-from-spike-to-silicon");
    }

    void open() {
        UI.getCurrent().navigate("notebook/" + notebook.id());
    }

    /** Opens the page, and writes this network as the text of the cell. */
    void openWith(String document) {
        open();
        press("Text");
        find(DocumentText.class, cell()).single().take(document);
    }

    void press(String label) {
        NativeButton button =
                find(NativeButton.class, cell()).all().stream()
                        .filter(b -> b.getElement().getTextRecursively().strip().equals(label))
                        .findFirst()
                        .orElseThrow();
        test(button).click();
    }

    /** The network as it is saved. */
    String document() {
        return notebooks
                .open(notebook.id())
                .notebook()
                .cell("noisy", NetworkCell.class)
                .orElseThrow()
                .document();
    }

    Component cell() {
        return find(CellFrame.class).first();
    }

    Component board() {
        return find(NetworkBoard.class).first();
    }
}
