package org.spikebook.web.account.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.DeviceRepository;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.web.SettableClock;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

@WebTest
class DevicesTest {

    private static final Duration SIGNED_IN = Duration.ofHours(12);

    @Autowired DeviceRepository rows;
    @Autowired VisitorRepository visitors;
    @Autowired Secrets secrets;
    @Autowired SpikebookProperties settings;
    @Autowired TestVisitors people;

    private final SettableClock clock = new SettableClock();
    private Devices devices;

    @BeforeEach
    void signInsEndAfterHalfADay() {
        SignInProperties signIn = new SignInProperties(SIGNED_IN, false);
        devices = new Devices(rows, visitors, secrets, settings, signIn, clock);
    }

    @Test
    void browser_isSignedInForAsLongAsIsSet_andAGuestForLonger() {
        VisitorId account = people.asNewAccount("Ada");
        String ofAccount = devices.register(account);
        VisitorId guest = people.asNewGuest();
        String ofGuest = secrets.newToken();
        devices.register(Secrets.hash(ofGuest), guest);

        clock.advance(SIGNED_IN.minusSeconds(1));
        assertThat(visitor(ofAccount)).contains(account);

        clock.advance(Duration.ofSeconds(1));
        assertThat(visitor(ofAccount)).isEmpty();
        assertThat(visitor(ofGuest)).contains(guest);
    }

    @Test
    void browser_thatIsProlonged_staysSignedInAsByANewSignIn_sinceItFirstWas() {
        VisitorId account = people.asNewAccount("Ada");
        String token = devices.register(account);
        Optional<Instant> since = devices.since(token, account);
        clock.advance(SIGNED_IN.minusSeconds(1));

        assertThat(devices.prolong(token, account)).isTrue();

        clock.advance(SIGNED_IN.minusSeconds(1));
        assertThat(visitor(token)).contains(account);
        assertThat(devices.since(token, account)).isPresent().isEqualTo(since);
        clock.advance(Duration.ofSeconds(1));
        assertThat(visitor(token)).isEmpty();
    }

    @Test
    void browser_ofAnAccountThatSignsInByTheProvider_isNotProlonged() {
        VisitorId account = people.asNewInstructor();
        String token = devices.register(account);
        SignInProperties byProvider = new SignInProperties(SIGNED_IN, true);
        Devices strict = new Devices(rows, visitors, secrets, settings, byProvider, clock);
        clock.advance(SIGNED_IN.minusSeconds(1));

        assertThat(strict.prolong(token, account)).isTrue();
        assertThat(strict.prolong(token, people.asNewInstructor())).isFalse();

        clock.advance(Duration.ofSeconds(1));
        assertThat(visitor(token)).isEmpty();
        assertThat(strict.prolong(token, account)).isFalse();
    }

    @Test
    void browser_thatIsNotSignedInToTheAccount_isNotProlonged() {
        VisitorId account = people.asNewAccount("Ada");
        String token = devices.register(account);
        VisitorId other = people.asNewAccount("Ben");

        assertThat(devices.prolong(token, other)).isFalse();
        clock.advance(SIGNED_IN);
        assertThat(devices.prolong(token, account)).isFalse();
        assertThat(visitor(token)).isEmpty();
    }

    @Test
    void signIn_duringWhichThePasswordIsChanged_makesNoTokenThatSurvivesIt() {
        VisitorId account = people.asNewAccount("Ada");
        VisitorRow proved = visitors.find(account).orElseThrow();

        visitors.changePassword(account, "{noop}another");

        assertThat(devices.register(proved)).isEmpty();
        assertThat(devices.register(visitors.find(account).orElseThrow())).isPresent();
    }

    @Test
    void guest_whereASignInHasEnded_keepsTheirWork() {
        String token = devices.register(people.asNewAccount("Ada"));
        clock.advance(SIGNED_IN);
        VisitorAuthentication guest = devices.unsavedGuest(token).orElseThrow();
        visitors.insert(VisitorRow.guest(guest.visitor(), clock.instant()));

        devices.register(guest.unsavedDevice().orElseThrow(), guest.visitor());

        assertThat(visitor(token)).contains(guest.visitor());
    }

    private Optional<VisitorId> visitor(String token) {
        return devices.find(token).map(VisitorRow::id);
    }
}
