package org.spikebook.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.nio.file.Path;

/** What is answered while the database is away, and once it is back. */
class OutageFilterTest {

    @TempDir Path folder;

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    private DatabaseState state;
    private OutageFilter filter;

    @BeforeEach
    void loseTheDatabase() {
        DiskRoom disk = new DiskRoom(folder);
        state = new DatabaseState(disk);
        state.watch(() -> {});
        state.lost("for this test");
        filter = new OutageFilter(state, new OutagePage(disk));
    }

    @Test
    void page_whileTheDatabaseIsAway_isAskedAgainByTheBrowser() throws Exception {
        request.addHeader("Accept", "text/html");

        MockHttpServletResponse answer = answer(new MockFilterChain());

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString())
                .contains("<meta http-equiv=\"refresh\" content=\"5\">");
    }

    @Test
    void anythingElse_whileTheDatabaseIsAway_isToldWhenToAskAgain() throws Exception {
        MockHttpServletResponse answer = answer(new MockFilterChain());

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentAsString())
                .startsWith("The database does not respond. ")
                .doesNotContain("<");
    }

    @Test
    void page_onceTheDatabaseIsBack_isThePage() throws Exception {
        MockFilterChain away = new MockFilterChain();
        answer(away);
        state.found();
        MockFilterChain back = new MockFilterChain();

        MockHttpServletResponse answer = answer(back);

        assertThat(away.getRequest()).isNull();
        assertThat(back.getRequest()).isSameAs(request);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Retry-After")).isNull();
    }

    private MockHttpServletResponse answer(MockFilterChain page) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, page);
        return response;
    }
}
