package org.spikebook.web.account.openid;

import org.spikebook.web.account.device.BrowserIdentity;
import org.spikebook.web.account.device.SignInProperties;
import org.spikebook.web.limit.SettingRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * Adds the way back from the provider to the filters of security, if a provider is configured; all
 * else there is as without one.
 */
@Configuration
class OidcConfiguration {

    @Bean
    Customizer<HttpSecurity> wayBackFromProvider(
            OidcProvider provider,
            OidcFlow flow,
            IdentityService identities,
            BrowserIdentity browser,
            OidcProperties settings,
            SignInProperties signIn) {
        new SettingRules("spikebook.sign-in")
                .require(
                        "staff-by-provider",
                        !signIn.staffByProvider() || provider.isConfigured(),
                        "false without a provider (SPIKEBOOK_OIDC_ISSUER)",
                        signIn.staffByProvider());
        ClientRegistrationRepository clients =
                _ -> provider.connection().map(ProviderConnection::registration).orElse(null);
        return http -> {
            if (provider.isConfigured()) {
                // behind the filter that says who the visitor is
                http.addFilterAfter(
                        new OidcCallbackFilter(
                                clients,
                                verification(provider),
                                flow,
                                identities,
                                browser,
                                settings),
                        AnonymousAuthenticationFilter.class);
            }
        };
    }

    private static AuthenticationManager verification(OidcProvider provider) {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(ProviderHttp.tokens());
        var claims = new DefaultOAuth2UserService();
        claims.setRestOperations(ProviderHttp.claims());
        var users = new OidcUserService();
        users.setOauth2UserService(claims);
        var verification = new OidcAuthorizationCodeAuthenticationProvider(tokens, users);
        verification.setJwtDecoderFactory(_ -> idTokens(provider));
        return new ProviderManager(verification);
    }

    private static JwtDecoder idTokens(OidcProvider provider) {
        return provider.connection()
                .map(ProviderConnection::idTokens)
                .orElseThrow(() -> new OAuth2AuthenticationException("provider_away"));
    }
}
