package org.spikebook.web.account.openid;

import org.spikebook.web.account.AccountRules;
import org.spikebook.web.common.OneLine;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who a person is at a provider, as an ID token says that was verified. Only issuer and subject
 * identify them: names and e-mail addresses change and come back with other people.
 *
 * @param email empty if the provider does not tell
 * @param emailDenied whether the provider says that it has not verified the address
 * @param name to call them by
 * @param accountNames names that fit an account of theirs, best first
 */
public record ProviderIdentity(
        String issuer,
        String subject,
        String email,
        boolean emailDenied,
        String name,
        List<String> accountNames)
        implements Serializable {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_ACCOUNT_NAME = 40;

    public ProviderIdentity {
        accountNames = List.copyOf(accountNames);
    }

    static ProviderIdentity of(OidcUser user, OidcProperties settings) {
        String email = claim(user, settings.emailClaim(), LONGEST_EMAIL);
        String login = claim(user, StandardClaimNames.PREFERRED_USERNAME, LONGEST_NAME);
        String name = claim(user, settings.nameClaim(), LONGEST_NAME);
        String subject = Objects.requireNonNull(user.getSubject(), "verified with the token");
        List<String> names =
                Stream.of(name, login, email, subject).filter(text -> !text.isEmpty()).toList();
        return new ProviderIdentity(
                String.valueOf(user.getIssuer()),
                subject,
                email,
                Boolean.FALSE.equals(user.getEmailVerified()),
                OneLine.of(names.getFirst(), LONGEST_NAME),
                Stream.of(login, email, name)
                        .map(ProviderIdentity::accountName)
                        .filter(AccountRules::isName)
                        .distinct()
                        .toList());
    }

    private static String claim(OidcUser user, String name, int longest) {
        return OneLine.of(Objects.toString(user.getClaim(name), ""), longest);
    }

    private static String accountName(String text) {
        String plain = text.replaceAll("[^\\p{L}\\p{N}._@-]+", "-").replaceAll("^[._@-]+", "");
        return OneLine.of(plain, LONGEST_ACCOUNT_NAME).replaceAll("-+$", "");
    }

    /** By what its owner recognizes it. */
    public String label() {
        return email.isEmpty() ? name : email;
    }
}
