package org.spikebook.web.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

class RequestReferencesTest {

    private final References references = new References(new SecureRandom());

    @Test
    void request_hasOneReference_inTheLogAndOnItsPage() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        List<String> seen = new ArrayList<>();

        new RequestReferences(references)
                .doFilter(
                        new MockHttpServletRequest(),
                        response,
                        (_, _) -> {
                            seen.add(references.current());
                            seen.add(MDC.get("reference"));
                        });

        assertThat(seen).hasSize(2).containsOnly(response.getHeader("X-Request-Id"));
    }

    @Test
    void workOfNoRequest_hasAReferenceOfItsOwn() {
        assertThat(references.current()).hasSize(6).isNotEqualTo(references.current());
        assertThat(MDC.get("reference")).isNull();
    }
}
