package org.spikebook.web.lti.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;

import jakarta.annotation.security.RolesAllowed;

import org.spikebook.db.lti.LtiPlatformRow;
import org.spikebook.web.account.device.VisitorAuthentication;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.lti.platform.PlatformService;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.util.List;

/** Learning platforms: what this server tells them, those that are registered, and a new one. */
@Route("lti-platforms")
@RolesAllowed(VisitorAuthentication.ADMINISTRATOR)
class PlatformsView extends Div implements HasDynamicTitle {

    private final Words words = Words.of(PlatformsView.class);
    private final transient PlatformService platforms;
    private final Div table = new Div();
    private final PlatformEditor editor;

    PlatformsView(PlatformService platforms) {
        this.platforms = platforms;
        this.editor = new PlatformEditor(platforms, this::refresh);
        addClassName("sb-page");
        add(
                new H1(words.of("platforms.title")),
                new Paragraph(words.of("platforms.about")),
                new H2(words.of("platforms.tool")),
                toolAddresses(),
                new H2(words.of("platforms.registered")),
                table,
                editor);
        refresh();
    }

    private Div toolAddresses() {
        String base =
                ServletUriComponentsBuilder.fromContextPath(
                                VaadinServletRequest.getCurrent().getHttpServletRequest())
                        .build()
                        .toUriString();
        DataTable rows = new DataTable(List.of(words.of("tool.what"), words.of("tool.address")));
        rows.addRow(words.of("tool.launch"), List.of(base + "/lti/launch"));
        rows.addRow(words.of("tool.login"), List.of(base + "/lti/login"));
        rows.addRow(words.of("tool.keys"), List.of(base + "/lti/jwks"));
        return rows.scrolling(words.of("platforms.tool"));
    }

    private void refresh() {
        List<LtiPlatformRow> all = platforms.platforms();
        table.removeAll();
        editor.setPlatforms(all);
        if (all.isEmpty()) {
            table.add(new Paragraph(words.of("platforms.none")));
            return;
        }
        DataTable rows =
                new DataTable(
                        List.of(
                                words.of("platform.name"),
                                words.of("platform.issuer"),
                                words.of("platform.clientId"),
                                words.of("platform.deployments")));
        for (LtiPlatformRow row : all) {
            rows.addRow(
                    row.name(),
                    List.of(row.issuer(), row.clientId(), String.join(", ", row.deployments())));
        }
        table.add(rows.scrolling(words.of("platforms.registered")));
    }

    @Override
    public String getPageTitle() {
        return words.of("platforms.title");
    }
}
