package org.spikebook.web.lti.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spikebook.web.SettableClock;
import org.spikebook.web.account.ClientAddress;
import org.spikebook.web.lti.LtiRefusal;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.time.Duration;

class LoginLimitTest {

    private final SettableClock clock = new SettableClock();
    private final LoginLimit limit = new LoginLimit(new ClientAddress(), clock);

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void launches_beyondThoseOfAFewCourses_areRefused_fromThatAddressAlone() {
        from("192.0.2.1");
        for (int i = 0; i < LoginLimit.MOST_TOGETHER; i++) {
            limit.count();
        }

        assertThatExceptionOfType(LtiRefusal.class)
                .isThrownBy(limit::count)
                .matches(refusal -> refusal.code().equals("tooManyLaunches"));
        from("192.0.2.2");
        assertThatCode(limit::count).doesNotThrowAnyException();
    }

    @Test
    void aRefusedAddress_mayLaunchAgain_aMomentLater() {
        from("192.0.2.1");
        for (int i = 0; i < LoginLimit.MOST_TOGETHER; i++) {
            limit.count();
        }

        clock.advance(Duration.ofSeconds(1));

        assertThatCode(limit::count).doesNotThrowAnyException();
    }

    private static void from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
