package org.spikebook.web.account.openid;

import org.spikebook.simulator.problem.Problem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which e-mail addresses of a provider may sign in: those of the configured domains, if any. */
final class EmailDomains {

    private final List<String> allowed;

    EmailDomains(List<String> allowed) {
        this.allowed =
                allowed.stream()
                        .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                        .filter(domain -> !domain.isEmpty())
                        .toList();
    }

    /** Why an identity may not sign in, if so. */
    Optional<Problem> refusal(ProviderIdentity identity) {
        if (allowed.isEmpty()) {
            return Optional.empty();
        }
        String email = identity.email().toLowerCase(Locale.ROOT);
        String domain = email.substring(email.lastIndexOf('@') + 1);
        if (!email.contains("@") || !allowed.contains(domain)) {
            return refused("otherDomain");
        }
        return identity.emailDenied() ? refused("emailNotVerified") : Optional.empty();
    }

    private static Optional<Problem> refused(String code) {
        return Optional.of(Problem.of(EmailDomains.class, "", code));
    }
}
