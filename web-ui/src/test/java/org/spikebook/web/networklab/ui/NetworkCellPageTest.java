package org.spikebook.web.networklab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.parameter.Text;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Set;

@WebTest
class NetworkCellPageTest extends SpringBrowserlessTest {

    private static final Set<String> NAMES = Set.of("exc", "noise", "raster", "vm", "ms", "Hz");

    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;
    private OpenNotebook notebook;

    @BeforeEach
    void newNotebook() {
        visitors.asNewGuest();
        notebook = notebooks.createFromLesson("01-from-spike-to-silicon");
    }

    @Test
    void pressingAPart_addsIt_andItIsSavedAndUndone() {
        open();
        int before = nodes();
        test(find(NativeButton.class, board())
                        .withAttribute("data-part", "population izhikevich")
                        .single())
                .click();
        assertThat(document()).contains("izhikevich");
        assertThat(nodes()).isEqualTo(before + 1);

        notebooks.undo(notebook.id());
        assertThat(document()).doesNotContain("izhikevich");
        notebooks.redo(notebook.id());
        assertThat(document()).contains("izhikevich");
    }

    @Test
    void everyWord_comesFromABundle() {
        UI.getCurrent().setLocale(Text.PSEUDO_LOCALE);
        open();
        assertThat(ShownTexts.of(board()))
                .filteredOn(text -> text.matches(".*[a-z]{2}.*"))
                .filteredOn(text -> !NAMES.contains(text))
                .allMatch(text -> text.contains("⟦"));
    }

    private void open() {
        UI.getCurrent().navigate("notebook/" + notebook.id());
    }

    private Component board() {
        return find(NetworkBoard.class).first();
    }

    private int nodes() {
        List<NetworkCell> cells = notebooks.open(notebook.id()).notebook().cells(NetworkCell.class);
        return cells.getFirst().document().split("\"id\"", -1).length - 1;
    }

    private String document() {
        return notebooks
                .open(notebook.id())
                .notebook()
                .cell("noisy", NetworkCell.class)
                .orElseThrow()
                .document();
    }
}
