package org.spikebook.web.lti.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.lti.LtiIdentityRepository;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.device.SignInProperties;
import org.spikebook.web.lti.LtiRefusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.IdGenerator;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Where instructors and administrators of the server sign in by the provider only. */
@WebTest
class PlatformAccountsTest {

    @Autowired LtiIdentityRepository identities;
    @Autowired VisitorRepository rows;
    @Autowired IdGenerator ids;
    @Autowired Clock clock;

    private final PlatformPerson eve =
            new PlatformPerson(
                    "https://platform.example",
                    UUID.randomUUID().toString(),
                    "Eve",
                    null,
                    CourseRole.INSTRUCTOR);

    private PlatformAccounts accounts;

    @BeforeEach
    void requireTheProvider() {
        SignInProperties byProvider = new SignInProperties(Duration.ofDays(30), true);
        accounts = new PlatformAccounts(identities, rows, byProvider, ids, clock);
    }

    @Test
    void instructorOfThePlatform_withoutARoleOnTheServer_isSignedIn() {
        VisitorId account = accounts.signIn(eve, Optional.empty());

        assertThat(accounts.find(eve)).contains(account);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void staffOfTheServer_areNotSignedIn_andLaunchWhereTheyAre(boolean administrator) {
        VisitorId account = accounts.findOrMake(eve);
        rows.setRights(account, true, administrator);

        assertRefused(Optional.empty());
        assertRefused(Optional.of(new VisitorId(UUID.randomUUID())));

        assertThat(accounts.signIn(eve, Optional.of(account))).isEqualTo(account);
        rows.setRights(account, false, false); // no administrator for other tests
    }

    private void assertRefused(Optional<VisitorId> signedIn) {
        assertThatThrownBy(() -> accounts.signIn(eve, signedIn))
                .asInstanceOf(type(LtiRefusal.class))
                .extracting(LtiRefusal::code)
                .isEqualTo("byProvider");
    }
}
