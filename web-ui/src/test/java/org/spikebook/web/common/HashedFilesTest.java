package org.spikebook.web.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class HashedFilesTest {

    private static final String HASHED = "/VAADIN/build/FlowClient-DE7-p4Iw.js";

    @Test
    void file_withAHashInItsName_isKeptForGood() throws Exception {
        assertThat(lifetime(HASHED, "max-age=3600"))
                .isEqualTo("public, max-age=31536000, immutable");
    }

    @Test
    void file_thatIsNotThere_isNotKept() throws Exception {
        assertThat(lifetime(HASHED, "no-cache")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/spikebook.css", "/VAADIN/build/vaadin.js", "/", "/health"})
    void otherFiles_areKeptAsBefore(String path) throws Exception {
        assertThat(lifetime(path, "max-age=3600")).isEqualTo("max-age=3600");
    }

    private static String lifetime(String path, String given) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new HashedFiles()
                .doFilter(
                        request,
                        response,
                        (_, answer) ->
                                ((jakarta.servlet.http.HttpServletResponse) answer)
                                        .setHeader(HttpHeaders.CACHE_CONTROL, given));
        return response.getHeader(HttpHeaders.CACHE_CONTROL);
    }
}
