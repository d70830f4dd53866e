package org.spikebook.web.operation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.RolesAllowed;

import org.spikebook.web.account.device.VisitorAuthentication;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.operation.admin.ServerStatus;
import org.spikebook.web.operation.admin.ServerStatusService;

import java.util.List;

/** How the server is: processes with their versions and sessions, jobs, storage. */
@Route("server")
@RolesAllowed(VisitorAuthentication.ADMINISTRATOR)
class ServerView extends Div implements HasDynamicTitle {

    private static final String TITLE = "server.title";

    private final Words words = Words.of(ServerView.class);
    private final transient ServerStatusService service;
    private final Paragraph readAt = new Paragraph();
    private final Div content = new Div();

    ServerView(ServerStatusService service) {
        this.service = service;
        addClassName("sb-page");
        readAt.getElement().setAttribute("role", "status");
        Button again = new Button(words.of("server.refresh"), click -> refresh());
        Div head = new Div(new H1(words.of(TITLE)), readAt, again);
        head.addClassName("sb-section-head");
        add(head, content);
        refresh();
    }

    private void refresh() {
        ServerStatus status = service.status();
        readAt.setText(words.of("server.readAt", LocalTime.timeOfDay(status.at())));
        content.removeAll();
        content.add(
                section("server.processes", processes(status)),
                section("server.jobs", new JobTables(words, status, this::cancel)),
                section("server.storage", storage(status)));
    }

    private Section section(String heading, Component content) {
        Section section = new Section(new H2(words.of(heading)), content);
        section.addClassName("sb-section");
        return section;
    }

    private Div processes(ServerStatus status) {
        Div processes = new Div();
        if (status.isMixed()) {
            Paragraph mixed = new Paragraph(words.of("server.mixed"));
            mixed.getElement().setAttribute("role", "alert");
            processes.add(mixed);
        }
        Paragraph versions =
                new Paragraph(words.of("server.versions", status.schema(), status.java()));
        versions.addClassNames("sb-muted", "sb-small");
        processes.add(new ProcessTable(words, status.processes()), versions);
        return processes;
    }

    private void cancel(JobTables.Chosen job) {
        service.cancel(job.id());
        refresh();
    }

    private Component storage(ServerStatus status) {
        ByteWords bytes = new ByteWords(words);
        DataTable table =
                new DataTable(
                        List.of(words.of("server.storage.what"), words.of("server.storage.size")));
        table.addRow(
                words.of("server.storage.database"),
                List.of(bytes.of(status.storage().database())));
        table.addRow(
                words.of("server.storage.uploads"), List.of(bytes.of(status.storage().uploads())));
        table.addRow(words.of("server.storage.log"), List.of(bytes.of(status.storage().log())));
        table.addRow(words.of("server.storage.free"), List.of(bytes.of(status.storage().free())));
        return table.scrolling(words.of("server.storage"));
    }

    @Override
    public String getPageTitle() {
        return words.of(TITLE);
    }
}
