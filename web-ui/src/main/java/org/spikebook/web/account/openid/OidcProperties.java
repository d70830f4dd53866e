package org.spikebook.web.account.openid;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.List;

/**
 * Settings under {@code spikebook.oidc.*}.
 *
 * @param issuer address of the provider, exactly as it calls itself; empty for no such sign-in
 * @param clientId what the provider calls this server
 * @param clientSecret the secret it gave this server; empty for none, or for one in a file
 * @param clientSecretFile file that holds the secret; empty for none
 * @param label what people call the provider; empty for its host
 * @param nameClaim claim that holds a person's name
 * @param emailClaim claim that holds a person's e-mail address
 * @param domains of e-mail addresses that may sign in; empty for all
 * @param createAccounts whether people get an account when they first sign in
 */
@ConfigurationProperties("spikebook.oidc")
public record OidcProperties(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String clientSecretFile,
        @DefaultValue("") String label,
        @DefaultValue("name") String nameClaim,
        @DefaultValue("email") String emailClaim,
        @DefaultValue List<String> domains,
        @DefaultValue("true") boolean createAccounts) {

    /** Never prints the secret. */
    @Override
    public String toString() {
        return "OidcProperties[" + issuer + ", " + clientId + "]";
    }
}
