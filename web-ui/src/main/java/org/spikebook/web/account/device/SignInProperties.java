package org.spikebook.web.account.device;

import org.spikebook.db.account.VisitorRow;
import org.spikebook.web.limit.SettingRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * Settings under {@code spikebook.sign-in.*}.
 *
 * @param lifetime how long a browser stays signed in to an account
 * @param staffByProvider whether instructors and administrators of the server sign in by the OpenID
 *     Connect provider only, which may ask them for a second factor
 */
@ConfigurationProperties("spikebook.sign-in")
public record SignInProperties(
        @DefaultValue("30d") Duration lifetime, @DefaultValue("false") boolean staffByProvider) {

    public SignInProperties {
        new SettingRules("spikebook.sign-in").atLeast("lifetime", lifetime, Duration.ofMinutes(10));
    }

    /** Whether the password of an account does not suffice to sign in to it. */
    public boolean requiresProvider(VisitorRow account) {
        return staffByProvider && (account.instructor() || account.administrator());
    }
}
