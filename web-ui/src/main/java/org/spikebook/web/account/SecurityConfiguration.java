package org.spikebook.web.account;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;

import jakarta.servlet.http.HttpServletResponse;

import org.spikebook.web.account.device.BrowserIdentity;
import org.spikebook.web.account.device.Devices;
import org.spikebook.web.account.device.KnownBrowser;
import org.spikebook.web.account.device.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import java.util.Map;
import java.util.Set;

/**
 * Views without an access annotation are closed: deny by default. Addresses without a view go to
 * the router too, which answers "not found" in the page's own words.
 */
@Configuration
class SecurityConfiguration {

    private static final String UNUSED_FEATURES =
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(),"
                    + " microphone=(), payment=(), usb=()";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            Devices devices,
            BrowserIdentity browser,
            KnownBrowser known,
            Secrets secrets) {
        http.addFilterBefore(
                new VisitorFilter(devices, browser, known, secrets),
                AnonymousAuthenticationFilter.class);
        http.headers(headers -> secureHeaders(headers, new ContentPolicy(secrets)));
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers("/health", "/metrics", "/engine/**", "/lesson-pictures/**")
                        .permitAll());
        return http.with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.anyRequest(AuthorizedUrl::authenticated))
                .build();
    }

    private static void secureHeaders(
            HeadersConfigurer<HttpSecurity> headers, ContentPolicy content) {
        headers.addHeaderWriter(content)
                .permissionsPolicyHeader(permissions -> permissions.policy(UNUSED_FEATURES))
                .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                        resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .withObjectPostProcessor(
                        new ObjectPostProcessor<HeaderWriterFilter>() {
                            @Override
                            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                                // pages are forwarded to Vaadin's servlet, which ends the response:
                                // afterwards is too late
                                filter.setShouldWriteHeadersEagerly(true);
                                return filter;
                            }
                        })
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    /** Pages and programs read and post; no address takes anything else. */
    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(METHODS);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejectedRequests() {
        return (request, response, why) -> {
            SecurityEvents.requestRejected(request.getMethod(), why.getMessage());
            response.setStatus(
                    METHODS.contains(request.getMethod())
                            ? HttpServletResponse.SC_BAD_REQUEST
                            : HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        };
    }

    /** Earlier passwords were given to bcrypt as they are, and still sign in. */
    @Bean
    PasswordEncoder passwordEncoder() {
        LongPasswords newest = new LongPasswords();
        DelegatingPasswordEncoder all =
                new DelegatingPasswordEncoder(
                        "hmac-bcrypt",
                        Map.of("hmac-bcrypt", newest, "bcrypt", new BCryptPasswordEncoder()));
        all.setDefaultPasswordEncoderForMatches(newest);
        return all;
    }
}
