package org.spikebook.web.account.openid;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads what a provider says of itself (OpenID Connect Discovery 1.0). Any fault of the settings or
 * the provider is an exception whose message says what it is.
 */
final class Discovery {

    private static final String DOCUMENT = "/.well-known/openid-configuration";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Codes, the client's secret, tokens, claims and keys pass by these. */
    private static final List<String> ENDPOINTS =
            List.of(
                    "authorization_endpoint",
                    "token_endpoint",
                    "userinfo_endpoint",
                    "jwks_uri",
                    "end_session_endpoint");

    private static final ParameterizedTypeReference<Map<String, Object>> JSON =
            new ParameterizedTypeReference<>() {};

    private Discovery() {}

    static ProviderConnection connect(OidcProperties settings) {
        requireTls("issuer", settings.issuer());
        Map<String, Object> metadata = read(settings.issuer());
        Object announced = metadata.get("issuer");
        if (!settings.issuer().equals(announced)) {
            throw new IllegalStateException(
                    "the provider calls itself " + announced + ": set the issuer to exactly that");
        }
        for (String endpoint : ENDPOINTS) {
            if (metadata.get(endpoint) instanceof String address) {
                requireTls(endpoint, address);
            }
        }
        ClientRegistration client = client(settings, metadata);
        return new ProviderConnection(client, idTokens(client, metadata));
    }

    private static void requireTls(String name, String text) {
        URI address = URI.create(text);
        boolean isSafe =
                "https".equals(address.getScheme())
                        || "http".equals(address.getScheme())
                                && THIS_MACHINE.contains(String.valueOf(address.getHost()));
        if (!isSafe) {
            throw new IllegalArgumentException("the " + name + " must begin with https://");
        }
    }

    private static Map<String, Object> read(String issuer) {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        Map<String, Object> metadata =
                ProviderHttp.documents()
                        .exchange(URI.create(base + DOCUMENT), HttpMethod.GET, null, JSON)
                        .getBody();
        if (metadata == null) {
            throw new IllegalStateException("the provider says nothing at " + base + DOCUMENT);
        }
        return metadata;
    }

    private static ClientRegistration client(
            OidcProperties settings, Map<String, Object> metadata) {
        ClientRegistration.Builder client =
                ClientRegistrations.fromOidcConfiguration(metadata)
                        .registrationId(OidcProvider.ID)
                        .clientId(settings.clientId())
                        .redirectUri("{baseUrl}" + OidcCallbackFilter.PATH)
                        .scope("openid", "profile", "email")
                        .clientSettings(ClientSettings.builder().requireProofKey(true).build());
        String secret = secret(settings);
        if (secret.isEmpty()) {
            client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        } else {
            client.clientSecret(secret);
        }
        return client.build();
    }

    private static String secret(OidcProperties settings) {
        if (settings.clientSecretFile().isBlank()) {
            return settings.clientSecret();
        }
        try {
            return Files.readString(Path.of(settings.clientSecretFile())).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the file of the client's secret cannot be read: " + e.getMessage(), e);
        }
    }

    private static JwtDecoder idTokens(ClientRegistration client, Map<String, Object> metadata) {
        String keys =
                Objects.requireNonNull(
                        client.getProviderDetails().getJwkSetUri(),
                        "the provider does not say where its keys are");
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(keys)
                        .jwsAlgorithms(all -> all.addAll(algorithms(metadata)))
                        .restOperations(ProviderHttp.documents())
                        .build();
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(), new OidcIdTokenValidator(client)));
        return decoder;
    }

    /** Signatures by a key pair only: neither none, nor by the secret that both sides have. */
    private static Set<SignatureAlgorithm> algorithms(Map<String, Object> metadata) {
        Object announced = metadata.get("id_token_signing_alg_values_supported");
        Collection<?> names = announced instanceof Collection<?> all ? all : List.of();
        Set<SignatureAlgorithm> algorithms = EnumSet.of(SignatureAlgorithm.RS256);
        for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
            if (names.contains(algorithm.getName())) {
                algorithms.add(algorithm);
            }
        }
        return algorithms;
    }
}
