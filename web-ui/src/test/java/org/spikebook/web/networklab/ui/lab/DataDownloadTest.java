package org.spikebook.web.networklab.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;

import org.junit.jupiter.api.Test;
import org.spikebook.web.networklab.live.DataPacks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

class DataDownloadTest {

    private static final DataPacks.Pack PACK = new DataPacks.Pack("sha256:ab", new byte[] {1, 2});

    private final VaadinRequest request = mock(VaadinRequest.class);
    private final VaadinResponse response = mock(VaadinResponse.class);
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @Test
    void data_areSentWithTheirHash() throws IOException {
        ask(Optional.of(PACK));

        verify(response).setHeader("ETag", "\"sha256:ab\"");
        assertThat(sent.toByteArray()).containsExactly(1, 2);
    }

    @Test
    void data_thatThePageHasKept_areNotSentAgain() throws IOException {
        when(request.getHeader("If-None-Match")).thenReturn("\"sha256:other\", \"sha256:ab\"");

        ask(Optional.of(PACK));

        verify(response).setStatus(304);
        verify(response).setHeader("ETag", "\"sha256:ab\"");
        assertThat(sent.size()).isZero();
    }

    @Test
    void otherData_thanThePageHasKept_areSent() throws IOException {
        when(request.getHeader("If-None-Match")).thenReturn("\"sha256:abc\"");

        ask(Optional.of(PACK));

        verify(response, never()).setStatus(304);
        assertThat(sent.size()).isEqualTo(2);
    }

    @Test
    void dataThatAreTooLarge_areNotSent() throws IOException {
        ask(Optional.empty());

        verify(response).setStatus(204);
        assertThat(sent.size()).isZero();
    }

    private void ask(Optional<DataPacks.Pack> pack) throws IOException {
        when(response.getOutputStream()).thenReturn(sent);
        new DataDownload(() -> pack)
                .handleDownloadRequest(
                        new DownloadEvent(
                                request,
                                response,
                                mock(VaadinSession.class),
                                new Element("live-lab")));
    }
}
