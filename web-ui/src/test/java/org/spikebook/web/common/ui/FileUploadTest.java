package org.spikebook.web.common.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class FileUploadTest {

    private static final int MOST = 1000;

    private final List<String> told = new ArrayList<>();
    private final FileUpload upload =
            new FileUpload(
                    "Open",
                    MOST,
                    (name, bytes) -> told.add(name + " " + bytes.length),
                    () -> told.add("refused"),
                    ".json");

    /** As many zeros as are read. */
    private static final class Endless extends InputStream {
        private long left;

        Endless(long bytes) {
            left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }
    }

    private static UploadEvent event(InputStream bytes) {
        UI page = mock();
        when(page.access(any()))
                .then(call -> {
                    call.<Command>getArgument(0).execute();
                    return null;
                });
        UploadEvent event = mock();
        when(event.getInputStream()).thenReturn(bytes);
        when(event.getFileName()).thenReturn("a.json");
        when(event.getUI()).thenReturn(page);
        return event;
    }

    @Test
    void receive_longestFile_isTaken() throws IOException {
        upload.receive(event(new Endless(MOST)));

        assertThat(told).containsExactly("a.json 1000");
    }

    @Test
    void receive_text_comesWithoutTheMarkOfWindowsEditors() throws IOException {
        FileUpload texts =
                FileUpload.ofText(
                        "Open",
                        MOST,
                        (name, text) -> told.add(name + " " + text),
                        () -> told.add("refused"),
                        ".json");

        for (String file : List.of("\ufeff{\"µ\":1}", "{\"µ\":1}", "")) {
            texts.receive(event(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
        }

        assertThat(told).containsExactly("a.json {\"µ\":1}", "a.json {\"µ\":1}", "a.json ");
    }

    /** The browser's own check can be got round. */
    @Test
    void receive_longerFile_isRefusedUnread() throws IOException {
        Endless bytes = new Endless(Long.MAX_VALUE);
        UploadEvent event = event(bytes);

        upload.receive(event);

        assertThat(told).containsExactly("refused");
        assertThat(bytes.left).isEqualTo(Long.MAX_VALUE - MOST - 1);
        verify(event).reject();
    }
}
