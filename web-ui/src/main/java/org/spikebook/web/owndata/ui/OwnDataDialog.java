package org.spikebook.web.owndata.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.limit.VisitorQuota;
import org.spikebook.web.common.ui.UploadWords;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.owndata.OwnDataService;
import org.spikebook.web.owndata.UploadQuota;
import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A visitor's own data: what may be uploaded and who sees it, the upload with progress and cancel,
 * and everything that is there.
 */
final class OwnDataDialog extends Dialog {

    private final Words words = Words.of(OwnDataDialog.class);
    private final OwnDataService data;
    private final Runnable changed;
    private final OwnDataList list;
    private final Div answer = new Div();

    OwnDataDialog(OwnDataService data, Runnable changed) {
        this.data = data;
        this.changed = changed;
        list = new OwnDataList(data, this::refresh);
        UploadQuota quota = data.limits();
        addClassName("sb-own-data");
        setHeaderTitle(words.of("title"));
        setWidth("min(44rem, 95vw)");
        answer.getElement().setAttribute("role", "alert");
        add(
                new Paragraph(words.of("formats")),
                new Paragraph(limits(quota)),
                new Paragraph(words.of("seen")));
        if (!quota.needsAccount()) {
            add(upload(quota));
        }
        add(answer, list);
        getFooter().add(new Button(words.of("close"), click -> close()));
        list.refresh();
    }

    private String limits(UploadQuota quota) {
        if (quota.needsAccount()) {
            return words.of("limits.account");
        }
        VisitorQuota own = quota.own();
        return words.of(
                quota.isLessThanOfAccounts() ? "limits.guest" : "limits",
                own.maxFileSize().toMegabytes(),
                own.maxFiles(),
                own.maxSize().toMegabytes());
    }

    private Upload upload(UploadQuota quota) {
        DataSize most = quota.own().maxFileSize();
        String rejection = quota.hasSmallerFiles() ? "upload.rejected.guest" : "upload.rejected";
        UI ui = UI.getCurrentOrThrow();
        Upload upload = new Upload((UploadHandler) event -> receive(event, ui));
        upload.addClassName("sb-upload");
        upload.setUploadButton(new Button(words.of("upload.button")));
        upload.setDropLabel(new Span(words.of("upload.drop")));
        upload.setI18n(UploadWords.current());
        upload.setMaxFileSize(Math.toIntExact(most.toBytes()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.addFileRejectedListener(rejected -> say(words.of(rejection, most.toMegabytes())));
        return upload;
    }

    /** Takes a file on the thread of its request. A cancelled upload ends in an exception here. */
    private void receive(UploadEvent event, UI ui) throws IOException {
        org.spikebook.web.owndata.Upload result;
        try (InputStream bytes = event.getInputStream()) {
            result = data.keep(event.getFileName(), bytes);
        }
        data.items();
        try {
            ui.access(() -> show(result));
        } catch (UIDetachedException gone) {
            // anyone who uploaded it finds it when the page is opened again
        }
    }

    private void show(org.spikebook.web.owndata.Upload result) {
        switch (result) {
            case org.spikebook.web.owndata.Upload.Kept(String file) ->
                    say(words.of("upload.kept", file));
            case org.spikebook.web.owndata.Upload.Refused(List<Problem> problems) ->
                    problems.forEach(p -> say(p.sentences(words.locale())));
        }
        refresh();
    }

    private void refresh() {
        list.refresh();
        changed.run();
    }

    private void say(String text) {
        answer.removeAll();
        answer.add(new Text(text));
    }
}
