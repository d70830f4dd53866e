package org.spikebook.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.web.SettableClock;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.device.Devices;
import org.spikebook.web.account.device.Secrets;
import org.spikebook.web.account.limit.GuestProperties;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.time.Duration;

@WebTest
class GuestsTest {

    @Autowired WebApplicationContext context;
    @Autowired JdbcClient jdbc;
    @Autowired Secrets secrets;
    @Autowired Devices devices;
    @Autowired VisitorService current;
    @Autowired VisitorRepository rows;
    @Autowired CurrentVisitor visitor;
    @Autowired ClientAddress address;
    @Autowired GuestProperties limits;
    @Autowired NotebookService notebooks;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void page_forAVisitorWhoHasDoneNothing_writesNothing() {
        long before = written();

        Cookie cookie = openPage();
        openPage(cookie);

        assertThat(written()).isEqualTo(before);
        as(cookie.getValue());
        assertThat(current.current().guest()).isTrue();
        assertThat(notebooks.mine()).isEmpty();
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void firstNotebook_makesTheGuestTheBrowserIsFromThenOn() {
        String token = openPage().getValue();
        as(token);
        Visitor before = current.current();

        notebooks.createEmpty();

        assertThat(devices.find(token).map(Visitor::of)).contains(before);
        assertThat(notebooks.mine()).hasSize(1);
        notebooks.createEmpty();
        assertThat(notebooks.mine()).hasSize(2);
    }

    @Test
    void token_thatWasForgotten_neverBecomesItsGuestAgain() {
        String token = openPage().getValue();
        as(token);
        notebooks.createEmpty();

        devices.forget(token);

        assertThat(devices.unsavedGuest(token)).isEmpty();
        assertThat(devices.unsavedGuest("made up")).isEmpty();
    }

    @Test
    void keep_beyondTheLimitOfAnAddress_isRefusedThereUntilLater() {
        comeFrom("192.0.2.1");
        SettableClock clock = new SettableClock();
        Guests guests = new Guests(visitor, rows, devices, address, limits, clock);
        for (int i = 0; i < limits.maxNewPerAddress(); i++) {
            keepNewGuest(guests);
        }

        assertThatThrownBy(() -> keepNewGuest(guests)).isInstanceOf(Guests.TooManyGuests.class);
        comeFrom("198.51.100.1");
        keepNewGuest(guests);
        comeFrom("192.0.2.1");
        assertThatThrownBy(() -> keepNewGuest(guests)).isInstanceOf(Guests.TooManyGuests.class);
        clock.advance(Duration.ofSeconds(10));
        keepNewGuest(guests);
    }

    private static void comeFrom(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private void keepNewGuest(Guests guests) {
        as(secrets.newToken());
        guests.keep(current.current().id());
    }

    private void as(String token) {
        SecurityContextHolder.getContext()
                .setAuthentication(devices.unsavedGuest(token).orElseThrow());
    }

    private Cookie openPage(Cookie... cookies) {
        Filter security = context.getBean("springSecurityFilterChain", Filter.class);
        MockMvcTester browser =
                MockMvcTester.from(context, builder -> builder.addFilters(security).build());
        var request = browser.get().uri("/").accept(MediaType.TEXT_HTML);
        var response =
                (cookies.length == 0 ? request : request.cookie(cookies)).exchange().getResponse();
        assertThat(response.getCookie("spikebook") == null).isEqualTo(cookies.length > 0);
        return cookies.length == 0 ? response.getCookie("spikebook") : cookies[0];
    }

    private long written() {
        return jdbc.sql("select (select count(*) from visitor) + (select count(*) from device)")
                .query(Long.class)
                .single();
    }
}
